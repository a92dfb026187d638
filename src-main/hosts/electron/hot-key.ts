import type { GlobalShortcut } from 'electron';
import type { Log } from '#core/ports.ts';

export interface HotKeyState {
  /** Electron accelerator; empty when the person wants none. */
  readonly accelerator: string;
  /** Another program may hold it, or the system may not allow any. */
  readonly registered: boolean;
}

export interface HotKeyOptions {
  readonly globalShortcut: Pick<GlobalShortcut, 'register' | 'unregister'>;
  readonly onPress: () => void;
  readonly log: Log;
}

export type HotKey = ReturnType<typeof createHotKey>;

export function createHotKey({ globalShortcut, onPress, log }: HotKeyOptions) {
  let state: HotKeyState = { accelerator: '', registered: false };

  const register = (accelerator: string): boolean => {
    if (accelerator === '') return false;
    try {
      return globalShortcut.register(accelerator, onPress);
    } catch (thrown) {
      // Not an accelerator at all: Electron throws a TypeError.
      log.error('hot-key', thrown);
      return false;
    }
  };

  return {
    state: (): HotKeyState => state,
    /** Replaces the key in use; the answer says whether the new one works. */
    use(accelerator: string): HotKeyState {
      if (accelerator === state.accelerator && state.registered) return state;
      if (state.registered) globalShortcut.unregister(state.accelerator);
      state = { accelerator, registered: register(accelerator) };
      if (!state.registered && accelerator !== '') log.warn('hot-key-taken', { accelerator });
      return state;
    },
  };
}
