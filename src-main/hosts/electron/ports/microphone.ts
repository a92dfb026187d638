import type { SystemPreferences } from 'electron';
import type { Clock, Microphone } from '#core/ports.ts';
import type { MicrophoneAccess } from '#shared/headset-check.ts';

export interface MicrophoneOptions {
  readonly platform: NodeJS.Platform;
  readonly systemPreferences: Pick<SystemPreferences, 'getMediaAccessStatus' | 'askForMediaAccess'>;
  readonly clock: Clock;
}

export interface GuardedMicrophone extends Microphone {
  /** Whether a check runs now: the session's guard asks at each request. */
  isOpen(): boolean;
}

/** A check takes ten seconds; a page that forgets to end it loses its leave soon after. */
const LONGEST_CHECK_MS = 30_000;

export function createMicrophone(options: MicrophoneOptions): GuardedMicrophone {
  let cancel: (() => void) | undefined;
  const end = (): void => {
    cancel?.();
    cancel = undefined;
  };
  return {
    isOpen: () => cancel !== undefined,
    begin: async () => {
      const access = await readAccess(options);
      end();
      if (access !== 'refused') cancel = options.clock.after(LONGEST_CHECK_MS, end);
      return access;
    },
    end,
  };
}

/** One switch for all desktop programs on Windows, one per program on macOS; Linux has none. */
async function readAccess({
  platform,
  systemPreferences,
}: MicrophoneOptions): Promise<MicrophoneAccess> {
  if (platform !== 'win32' && platform !== 'darwin') return 'unknown';
  const status = systemPreferences.getMediaAccessStatus('microphone');
  if (status === 'granted') return 'granted';
  if (platform === 'darwin' && status === 'not-determined') {
    return (await systemPreferences.askForMediaAccess('microphone')) ? 'granted' : 'refused';
  }
  return status === 'denied' || status === 'restricted' ? 'refused' : 'unknown';
}
