import type { ActReason } from '#shared/capture-record.ts';
import type { AppEvent } from '#shared/contract.ts';
import type { Core } from '#core/core.ts';
import type { Log } from '#core/ports.ts';
import type { PopoverBehaviour } from './popover-behaviour.ts';
import type { AppWindow } from './window.ts';

export interface OpenWindowOptions {
  readonly core: Pick<Core, 'act' | 'isStillInHand' | 'subscribe' | 'reveal' | 'offerHeadsetCheck'>;
  readonly window: Pick<AppWindow, 'prepare' | 'show' | 'hide' | 'isVisible'>;
  readonly behaviour: PopoverBehaviour;
  readonly log: Log;
}

export type WindowOpener = ReturnType<typeof createWindowOpener>;

/** Every way to the window. Where screens are read, they are read first, while it is out of sight. */
export function createWindowOpener({ core, window, behaviour, log }: OpenWindowOptions) {
  let acting: Promise<void> | undefined;

  const act = async (why: ActReason, byTrayClick: boolean): Promise<void> => {
    // A window that was given up is made anew, hidden, while the screens are being read.
    window.prepare();
    await core.act(why);
    await window.show(byTrayClick);
  };

  const open = (why: ActReason, byTrayClick = false): void => {
    // A softphone that came up has hidden the window: the error as it was, and what was done to the
    // pictures, must not go with it. The hot key always reads anew, and the window can.
    if (acting === undefined && why === 'tray' && core.isStillInHand()) {
      window.show(byTrayClick).catch((thrown: unknown) => log.error('open', thrown));
      return;
    }
    acting ??= act(why, byTrayClick)
      .catch((thrown: unknown) => log.error('open', thrown))
      .finally(() => (acting = undefined));
  };

  /** Who looks at the window, or has just acted, keeps what that act has gathered. */
  const showWithoutAct = (): Promise<void> => {
    if (acting === undefined && !window.isVisible()) core.reveal();
    return window.show(false);
  };

  reopenAfterCountdown(core, () => void window.show(false));

  return {
    /** A new act: hot key, second start of the program; by the menu, where the last has gone. */
    open: (why: ActReason): void => open(why),

    /** The icon: opens, hides, or is the click that has just hidden the window. */
    toggle(): void {
      const answer = behaviour.onTrayClick(window.isVisible());
      if (answer === 'open') open('tray', true);
      if (answer === 'hide') window.hide();
    },

    /** Without reading the screens: the agent wants to hear whether the headset works. */
    offerHeadsetCheck(): void {
      showWithoutAct()
        .then(core.offerHeadsetCheck)
        .catch((thrown: unknown) => log.error('headset', thrown));
    },

    /** Without reading the screens: the agent answers a notice. Never rejects. */
    reveal: (): Promise<void> =>
      showWithoutAct().catch((thrown: unknown) => log.error('reveal', thrown)),
  };
}

/** During a delayed capture the agent clicks elsewhere, which hides the window; it comes back after. */
function reopenAfterCountdown(core: Pick<Core, 'subscribe'>, reveal: () => void): void {
  let isCounting = false;
  core.subscribe((event: AppEvent) => {
    if (event.name !== 'evidence') return;
    const { phase } = event.value;
    if (phase === 'counting-down') isCounting = true;
    if (phase === 'ready' && isCounting) reveal();
    if (phase === 'ready' || phase === 'idle') isCounting = false;
  });
}
