import type { FollowedHandOver } from '../../store/hand-over-store.ts';
import { HelpDeskError, tellsOfWholeDesk } from '../help-desk-error.ts';
import { pauseBeforeRepeat } from '../repeat-policy.ts';
import type { GatewayPorts } from './gateway-ports.ts';

/** One ticket that cannot be read, or put somewhere, must not stand before the others. */
export interface OneByOne {
  /** False while one that failed is left alone: each time for longer, up to a quarter of an hour. */
  isDue(reference: string): boolean;
  /**
   * The log hears once of the same trouble with the same ticket; one that is gone is marked so.
   * @throws HelpDeskError what tells of the whole help desk
   */
  meet(handOver: FollowedHandOver, act: () => Promise<void>): Promise<void>;
}

interface Trouble {
  readonly code: string;
  readonly failures: number;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
}

/** `event` is what the log calls a failure. */
export function createOneByOne(ports: GatewayPorts, event: string): OneByOne {
  const { clock, chance, log, store } = ports;
  const troubles = new Map<string, Trouble>();
  const isDue = (reference: string) => clock.now() >= (troubles.get(reference)?.notBefore ?? 0);
  const note = (reference: string, thrown: unknown): void => {
    const { code, details } =
      thrown instanceof HelpDeskError ? thrown : ({ code: 'failed', details: {} } as const);
    const before = troubles.get(reference);
    const failures = (before?.failures ?? 0) + 1;
    const pauseMs = pauseBeforeRepeat({ code, details, attempts: failures, chance: chance() });
    troubles.set(reference, { code, failures, notBefore: clock.now() + pauseMs });
    if (before?.code !== code) log.error(event, thrown, { reference, code });
  };
  return {
    isDue,
    meet: async ({ reference }, act) => {
      if (!isDue(reference)) return;
      try {
        await act();
        troubles.delete(reference);
      } catch (thrown) {
        note(reference, thrown);
        if (!(thrown instanceof HelpDeskError)) return;
        if (thrown.code === 'gone') {
          await store.handOvers.markGone(reference);
          // Sent again and there again, it is another.
          troubles.delete(reference);
        }
        if (tellsOfWholeDesk(thrown.code)) throw thrown;
      }
    },
  };
}
