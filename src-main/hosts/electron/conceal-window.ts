import type { Clock } from '#core/ports.ts';
import type { PopoverBehaviour } from './popover-behaviour.ts';
import type { AppWindow } from './window.ts';

export interface ConcealOptions {
  readonly window: Pick<AppWindow, 'isVisible' | 'vanish' | 'reappear'>;
  readonly behaviour: PopoverBehaviour;
  readonly clock: Clock;
}

/**
 * Takes our own window out of sight until the answer is called, and waits until the screen has been
 * drawn without it. Costs nothing when it is long gone. (Excluding the window from captures instead
 * would leave a black hole in its place.)
 */
export function createConceal({ window, behaviour, clock }: ConcealOptions) {
  return async (): Promise<() => void> => {
    const wasVisible = window.isVisible();
    const release = behaviour.hold();
    if (wasVisible) window.vanish();
    const settleMs = behaviour.settleMs();
    if (settleMs > 0) await new Promise<void>((resolve) => clock.after(settleMs, resolve));
    return () => {
      release();
      if (wasVisible) window.reappear();
    };
  };
}
