import type { After } from '../../ports.ts';
import { createDelivery } from '../deliver-to-help-desk.ts';
import { HelpDeskError } from '../help-desk-error.ts';
import { pauseOfDesk } from '../repeat-policy.ts';
import { deliverMessages } from './deliver-messages.ts';
import { createFollower } from './follow-changes.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { createRounds, type Rounds } from './rounds.ts';
import { createSettler } from './settle-statuses.ts';

export interface GatewayOptions extends Omit<GatewayPorts, 'isEnding'> {
  /** How often the help desk is asked what has changed, while there is a ticket to follow. */
  readonly pollMs: number;
  readonly after: After;
}

export interface Gateway extends Rounds {
  /** A person says that the help desk is back: it is asked at once, however long it was to be left alone. */
  hurry(): void;
  /**
   * Tickets may have changed at the help desk, by their ids there, or some ticket has: it is asked at once.
   * Of those that are not followed nothing is asked.
   */
  changedThere(foreignIds: readonly string[]): Promise<void>;
}

/** What was solved so long ago is not followed any more. */
const FOLLOWED_AFTER_MS = 30 * 24 * 3600_000;
/** Some tell of a change before they have committed it. */
const ONCE_MORE_MS = 5000;
/** A ticket that came by phone joins the queue by the clock, one that another central took before it died too. */
const LOOK_AT_QUEUE_MS = 60_000;

/** Begins at once. A round delivers, takes replies, reads what has changed, tells statuses. */
export function createGateway(options: GatewayOptions): Gateway {
  const { clock, log, after, store, pollMs, desk, pace } = options;
  let ending = false;
  const ports = { ...options, isEnding: () => ending };
  const delivery = createDelivery(ports);
  const look = createLook(ports, pollMs);

  const rounds = createRounds({
    log,
    after,
    round: async () => {
      await delivery.deliverDue();
      await deliverMessages(ports);
      if (desk.capabilities.status && !ports.isEnding()) await look.now();
    },
    /** Milliseconds until the next one. */
    pause: async () => {
      const due = await store.handOvers.nextDue(desk.capabilities.reply);
      const release = await store.handOvers.nextRelease();
      const moments = [
        clock.now() + LOOK_AT_QUEUE_MS,
        ...(due === undefined ? [] : [Math.max(Date.parse(due), pace.notBefore())]),
        ...(release === undefined ? [] : [clock.now() + release]),
        ...(desk.capabilities.status && (await listFollowed(ports)).length > 0
          ? [look.nextAt()]
          : []),
      ];
      return Math.min(...moments) - clock.now();
    },
  });
  return {
    wake: rounds.wake,
    hurry: () => {
      pace.hurry();
      look.hurry();
      rounds.wake();
    },
    changedThere: async (foreignIds) => {
      if (!desk.capabilities.status || !(await look.hear(foreignIds))) return;
      rounds.wake();
    },
    stop: () => {
      ending = true;
      return rounds.stop();
    },
  };
}

function listFollowed({ store, clock }: GatewayPorts) {
  const since = new Date(clock.now() - FOLLOWED_AFTER_MS).toISOString();
  return store.handOvers.listFollowed(since);
}

/** A help desk that is away is asked again later and later, every two minutes in the end, as for deliveries. */
function createLook(ports: GatewayPorts, pollMs: number) {
  const { clock, log } = ports;
  const follower = createFollower(ports);
  const settler = createSettler(ports);
  let nextAt = 0;
  let failures = 0;
  /** Told of since the last look, by their ids there. */
  let heard: Set<string> | undefined;
  const hasHeard = () => heard !== undefined;
  const failed = (error: HelpDeskError) => {
    const { code, details } = error;
    failures += 1;
    const pauseMs = pauseOfDesk({ retryAfterMs: details.retryAfterMs, stops: failures, chance: 1 });
    nextAt = clock.now() + Math.max(pollMs, pauseMs);
    log.error('poll-failed', error, { code });
  };
  return {
    nextAt: () => nextAt,
    hurry: () => {
      if (failures > 0) nextAt = clock.now();
    },
    /** False when it is told of none that is followed. */
    hear: async (foreignIds: readonly string[]): Promise<boolean> => {
      const followed = (await listFollowed(ports)).map(({ foreignId }) => foreignId);
      const ours = foreignIds.filter((id) => followed.includes(id));
      if (followed.length === 0 || (foreignIds.length > 0 && ours.length === 0)) return false;
      heard = new Set([...(heard ?? []), ...ours]);
      // One that is away is not asked any sooner.
      if (failures === 0) nextAt = clock.now();
      return true;
    },
    now: async () => {
      if (failures > 0 && clock.now() < nextAt) return;
      try {
        if (clock.now() >= nextAt) {
          const named = heard;
          heard = undefined;
          await follower.look(await listFollowed(ports), named);
          const soon = named === undefined ? pollMs : Math.min(pollMs, ONCE_MORE_MS);
          nextAt = clock.now() + (hasHeard() ? 0 : soon);
        }
        await settler.settle(await listFollowed(ports));
        failures = 0;
      } catch (thrown) {
        if (!(thrown instanceof HelpDeskError)) throw thrown;
        failed(thrown);
      }
    },
  };
}
