import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createOutbox, type Outbox } from '#core/tickets/outbox.ts';
import {
  createQueueStore,
  type ClaimedTicket,
  type QueueStore,
} from '#core/tickets/queue-store.ts';
import { createTicketReader } from '#core/tickets/ticket-reader.ts';
import type { Receipt } from '#shared/central-api.ts';
import { fault, FaultError, type Fault } from '#shared/errors.ts';
import { createProvisionalReference, createReference } from '#shared/reference.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { createFakeClock, settle } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { openTestDatabase } from '#tests/support/open-test-database.ts';
import { samplePicture, sampleReceipt, sampleTicket } from '#tests/support/sample-ticket.ts';

/** What became of an attempt; `lost` and `hung` happen after the central has committed. */
const WEATHERS = ['clear', 'offline', 'rate-limited', 'central-failed', 'lost', 'hung'] as const;
type Weather = (typeof WEATHERS)[number];

/** What must be true whatever happens: which keys were confirmed. */
interface Model {
  readonly confirmed: string[];
}

type Poste = ReturnType<typeof createPoste>;

/** The real queue and outbox on a real database, before a central made of a map. */
function createPoste() {
  const clock = createFakeClock();
  const { database } = openTestDatabase();
  const store = createQueueStore(database);
  const central = new Map<string, { receipt: Receipt; ticket: ClaimedTicket }>();
  let weather: Weather = 'clear';
  let clockOffMs = 0;
  let diskIsFull = false;
  const now = () => clock.now() + clockOffMs;

  /** The same key twice is one ticket, and the same answer. */
  function commit(ticket: ClaimedTicket): Receipt {
    const receipt = sampleReceipt(ticket.content, createReference(randomInt));
    const known = central.get(ticket.key) ?? { receipt, ticket };
    central.set(ticket.key, known);
    return known.receipt;
  }

  async function send(ticket: ClaimedTicket): Promise<Result<Receipt, Fault>> {
    switch (weather) {
      case 'clear':
        return ok(commit(ticket));
      case 'lost':
        commit(ticket);
        return err(fault('offline', 'lost'));
      case 'hung':
        commit(ticket);
        return new Promise(() => undefined);
      case 'offline':
      case 'rate-limited':
      case 'central-failed':
        return err(fault(weather, 'as drawn', { retryAfterMs: 5000 }));
    }
  }

  const refusing: QueueStore = {
    ...store,
    settle: (...settlement) => {
      if (diskIsFull) throw new FaultError('disk-full', 'as drawn');
      store.settle(...settlement);
    },
  };
  const begin = (): Outbox => {
    const outbox = createOutbox({
      store: refusing,
      send,
      clock: { now, after: clock.after },
      random: Math.random,
      log: createKeptLog(),
      onMoved: () => undefined,
      onIdle: database.checkpoint,
    });
    outbox.start();
    return outbox;
  };
  let outbox = begin();

  return {
    clock,
    store,
    central,
    now,
    reader: createTicketReader(database),
    wake: () => outbox.wake(),
    hasten: () => outbox.hasten(),
    /** The old one is forgotten in the middle of what it was doing, as by SIGKILL. */
    crash: () => {
      void outbox.stop();
      outbox = begin();
    },
    setWeather: (next: Weather) => void (weather = next),
    turnClock: (offMs: number) => void (clockOffMs = offMs),
    setDiskFull: (full: boolean) => void (diskIsFull = full),
  };
}

type Step = fc.AsyncCommand<Model, Poste>;

/** Each step is followed by what must hold after any step. */
function step(name: string, act: (poste: Poste, model: Model) => unknown): Step {
  return {
    check: () => true,
    toString: () => name,
    run: async (model, poste) => {
      await act(poste, model);
      await settle();
      assertKept(model, poste);
    },
  };
}

function assertKept({ confirmed }: Model, { reader, central }: Poste): void {
  const listed = reader.list('', 500);
  expect(listed.map(({ key }) => key).reverse()).toEqual(confirmed);
  for (const { key, reference, delivery } of listed) {
    if (delivery.state === 'delivered') {
      expect(central.get(key)?.receipt.reference).toBe(reference);
    }
  }
}

const send = (pictures: number) =>
  step(`send with ${pictures} pictures`, (poste, { confirmed }) => {
    const provisionalReference = createProvisionalReference(randomInt);
    const taken = Array.from({ length: pictures }, (_, at) => samplePicture(`p${at}`, 500));
    const ticket = sampleTicket({ provisionalReference }, taken);
    poste.store.enqueue(ticket, 'normal', poste.now());
    confirmed.push(ticket.key);
    poste.wake();
  });

const HOUR_MS = 3_600_000;

const STEPS = [
  fc.integer({ min: 0, max: 3 }).map(send),
  fc.constantFrom(...WEATHERS).map((next) => step(next, ({ setWeather }) => setWeather(next))),
  fc
    .integer({ min: 1, max: HOUR_MS })
    .map((ms) => step(`${ms} ms`, ({ clock }) => clock.advance(ms))),
  fc
    .constantFrom(-24, 0, 24)
    .map((hours) => step(`clock ${hours} h`, (poste) => poste.turnClock(hours * HOUR_MS))),
  fc.boolean().map((full) => step(`disk full: ${full}`, ({ setDiskFull }) => setDiskFull(full))),
  fc.constant(step('crash', ({ crash }) => crash())),
  fc.constant(step('network came back', ({ hasten }) => hasten())),
];

test('any order of sends, failures, crashes and turned clocks ends with each ticket made once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(STEPS, { maxCommands: 60, size: 'max' }), async (commands) => {
      const poste = createPoste();
      const model: Model = { confirmed: [] };
      await fc.asyncModelRun(() => ({ model, real: poste }), commands);

      poste.setWeather('clear');
      poste.setDiskFull(false);
      poste.turnClock(0);
      // Whatever hung has been cut off by now; the longest wait is a little over an hour.
      poste.crash();
      await poste.clock.advance(2 * HOUR_MS);
      assertKept(model, poste);
      expect([...poste.central.keys()].sort()).toEqual([...model.confirmed].sort());
      for (const { ticket } of poste.central.values()) {
        expect(ticket.pictures.map(({ sha256 }) => sha256)).toEqual(
          ticket.content.attachments.map(({ sha256 }) => sha256),
        );
      }
      expect(poste.reader.counts()).toMatchObject({ waiting: 0, attention: 0 });
    }),
    { numRuns: 100 },
  );
});
