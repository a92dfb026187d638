import { createRenewal } from '#core/catalogue/sync-parts.ts';
import { createConnectivity } from '#core/central-client/connectivity.ts';
import type { Clock, Log, PowerEvent, Random } from '#core/ports.ts';
import { createOutbox } from '#core/tickets/outbox.ts';
import { createMemoryQueueStore } from '#tests/support/memory-queue-store.ts';
import { sampleContent } from '#tests/support/sample-ticket.ts';
import type { CentralModel } from './central-model.ts';

export interface Poste {
  start(): void;
  /** The agent opens the window: somebody wants to know how the central is. */
  open(): void;
  /** The agent presses Send. */
  send(key: string): void;
  sleep(): void;
  /** First the timers that fell due in the night, then the system's event. */
  wake(): void;
  /** The agent sits down. */
  unlock(): void;
  isWaiting(key: string): boolean;
}

export interface PosteOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly central: CentralModel;
  readonly onDelivered: (key: string) => void;
}

const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** One agent of the fleet: the real outbox and the real connectivity, wired as `create-core.ts` does. */
export function createPoste({ clock, random, central, onDelivered }: PosteOptions): Poste {
  const body = createSleepingClock(clock);
  const store = createMemoryQueueStore();
  let announce: (event: PowerEvent) => void = () => undefined;
  let delivered = 0;
  const renewal = createRenewal({ clock, random });

  const connectivity = createConnectivity({
    health: central.health,
    power: {
      subscribe: (listener) => {
        announce = listener;
        return () => undefined;
      },
    },
    clock: body.clock,
    random,
    onChange: (cameBack) => {
      if (connectivity.state().reach !== 'reachable') return;
      if (cameBack) outbox.hasten();
      // The catalogue, the articles and the notices after a return and when they are due, else the notices alone.
      void readNews(cameBack || renewal.isDue());
    },
  });

  const outbox = createOutbox({
    store,
    send: async ({ key, content }) => {
      const outcome = await central.submit(key, content);
      connectivity.heard(outcome);
      return outcome;
    },
    awayForMs: connectivity.awayForMs,
    clock: body.clock,
    random,
    log: SILENT,
    onMoved: (key) => {
      if (store.stateOf(key) !== 'delivered') return;
      delivered += 1;
      onDelivered(key);
    },
    onIdle: () => undefined,
  });

  async function readNews(all: boolean): Promise<void> {
    for (let left = (all ? 3 : 1) + delivered; left > 0; left -= 1) {
      const outcome = await central.news();
      if (!outcome.ok) return;
    }
    if (all) renewal.had();
  }

  return {
    start: () => {
      outbox.start();
      connectivity.start();
    },
    open: () => void connectivity.check(),
    send: (key) => {
      const content = sampleContent({ provisionalReference: key });
      store.enqueue({ key, content, pictures: [] }, 'normal', clock.now());
      outbox.wake();
    },
    sleep: () => {
      announce('suspend');
      body.sleep();
    },
    wake: () => {
      body.wake();
      announce('resume');
    },
    unlock: () => announce('unlock'),
    isWaiting: (key) => store.stateOf(key) === 'queued' || store.stateOf(key) === 'sending',
  };
}

/** As on Windows: a timer that fell due while the machine slept fires the moment it wakes. */
function createSleepingClock(clock: Clock) {
  let asleep = false;
  let overdue: (() => void)[] = [];

  return {
    clock: {
      now: clock.now,
      after: (delayMs: number, task: () => void) => {
        let cancelled = false;
        const run = () => {
          if (!cancelled) task();
        };
        const cancel = clock.after(delayMs, () => (asleep ? void overdue.push(run) : run()));
        return () => {
          cancelled = true;
          cancel();
        };
      },
    } satisfies Clock,
    sleep: () => {
      asleep = true;
    },
    wake: () => {
      asleep = false;
      const tasks = overdue;
      overdue = [];
      for (const task of tasks) task();
    },
  };
}
