import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createOutbox, type Outbox } from '#core/tickets/outbox.ts';
import { createQueueStore, type ClaimedTicket } from '#core/tickets/queue-store.ts';
import { createReplyLane } from '#core/tickets/replies/reply-lane.ts';
import {
  createReplyStore,
  type ClaimedReply,
  type ReplyStore,
} from '#core/tickets/replies/reply-store.ts';
import { createThreadStore } from '#core/tickets/thread-store.ts';
import { createTicketReader } from '#core/tickets/ticket-reader.ts';
import { fault, FaultError, type Fault } from '#shared/errors.ts';
import { createProvisionalReference, createReference } from '#shared/reference.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ThreadMessage } from '#shared/ticket.ts';
import { createFakeClock, settle } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { openTestDatabase } from '#tests/support/open-test-database.ts';
import { sampleReply, sampleReplyReceipt } from '#tests/support/sample-reply.ts';
import { samplePicture, sampleReceipt, sampleTicket } from '#tests/support/sample-ticket.ts';

/** What became of an attempt; `lost` and `hung` happen after the central has committed. */
const WEATHERS = ['clear', 'offline', 'rate-limited', 'central-failed', 'lost', 'hung'] as const;
type Weather = (typeof WEATHERS)[number];

/** What was said and not taken back, by ticket, in order. */
type Model = Map<string, string[]>;
type Poste = ReturnType<typeof createPoste>;

/** The real stores and outbox on a real database, before a central made of maps. */
function createPoste() {
  const clock = createFakeClock();
  const { database } = openTestDatabase();
  const queue = createQueueStore(database);
  const store = createReplyStore(database);
  const threads = createThreadStore(database);
  const references = new Map<string, string>();
  const central = new Map<string, ThreadMessage[]>();
  let weather: Weather = 'clear';
  let clockOffMs = 0;
  let diskIsFull = false;
  const now = () => clock.now() + clockOffMs;

  async function through<Value>(commit: () => Value): Promise<Result<Value, Fault>> {
    if (weather === 'clear') return ok(commit());
    if (weather === 'lost' || weather === 'hung') commit();
    if (weather === 'hung') return new Promise(() => undefined);
    if (weather === 'lost') return err(fault('offline', 'lost'));
    return err(fault(weather, 'as drawn', { retryAfterMs: 5000 }));
  }
  function commitTicket({ key, content }: ClaimedTicket) {
    const reference = references.get(key) ?? createReference(randomInt);
    references.set(key, reference);
    return sampleReceipt(content, reference);
  }
  /** The same key twice is one message, and the same answer. */
  function commitReply(reply: ClaimedReply) {
    const thread = central.get(reply.address.reference) ?? [];
    const receipt = sampleReplyReceipt(reply);
    const known = thread.some(({ id }) => id === reply.key);
    const whole = known ? thread : [...thread, ...receipt.thread];
    central.set(reply.address.reference, whole);
    return { ...receipt, thread: whole };
  }
  const refusing: ReplyStore = {
    ...store,
    settle: (...settlement) => {
      if (diskIsFull) throw new FaultError('disk-full', 'as drawn');
      store.settle(...settlement);
    },
  };
  const port = { clock: { now, after: clock.after }, random: Math.random, log: createKeptLog() };
  const begin = (): Outbox => {
    const outbox = createOutbox({
      ...{ store: queue, onMoved: () => undefined, onIdle: database.checkpoint, ...port },
      send: (ticket) => through(() => commitTicket(ticket)),
      behind: [
        createReplyLane({
          store: refusing,
          send: (reply) => through(() => commitReply(reply)),
          onConfirmed: (key, remote) =>
            void threads.merge(key, remote, { etag: null, now: now(), bySelf: true }),
          awayForMs: () => 0,
          ...port,
        }),
      ],
    });
    outbox.start();
    return outbox;
  };
  let outbox = begin();
  return {
    ...{ clock, queue, store, central, references, now },
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

/** At any moment: what was said is in the thread or waits, in its order, and never both or twice. */
function assertKept(model: Model, { reader }: Poste): void {
  for (const [key, said] of model) {
    const { thread, replies } = reader.detail(key);
    const shown = [...thread.map(({ id }) => id), ...replies.map((reply) => reply.key)];
    expect(shown).toEqual(said);
  }
}

type Step = fc.AsyncCommand<Model, Poste>;

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

const send = step('send a ticket', (poste, model) => {
  const ticket = sampleTicket({ provisionalReference: createProvisionalReference(randomInt) });
  poste.queue.enqueue(ticket, 'normal', poste.now());
  model.set(ticket.key, []);
  poste.wake();
});

const reply = (which: number, pictures: number) =>
  step(`reply to ticket ${which} with ${pictures} pictures`, (poste, model) => {
    const key = [...model.keys()][which % Math.max(1, model.size)];
    if (key === undefined) return;
    const shown = Array.from({ length: pictures }, (_, at) => samplePicture(`r${at}`, 500));
    const said = sampleReply(key, {}, shown);
    poste.store.enqueue(said, poste.now());
    // A second press of the same words.
    poste.store.enqueue(said, poste.now());
    model.get(key)?.push(said.key);
    poste.wake();
  });

const withdraw = (which: number) =>
  step(`withdraw of ticket ${which}`, (poste, model) => {
    const key = [...model.keys()][which % Math.max(1, model.size)] ?? '';
    if (key === '') return;
    const open = poste.reader.detail(key).replies.filter(({ mayWithdraw }) => mayWithdraw);
    const last = open.at(-1);
    if (last === undefined) return;
    poste.store.withdraw(last.key, poste.now());
    model.set(
      key,
      (model.get(key) ?? []).filter((one) => one !== last.key),
    );
  });

const HOUR_MS = 3_600_000;
const which = fc.integer({ min: 0, max: 9 });

const STEPS = [
  fc.constant(send),
  fc.tuple(which, fc.integer({ min: 0, max: 2 })).map(([at, pictures]) => reply(at, pictures)),
  which.map(withdraw),
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

test('any order of replies, failures, crashes and turned clocks ends with each said once, in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(STEPS, { maxCommands: 60, size: 'max' }), async (commands) => {
      const poste = createPoste();
      const model: Model = new Map();
      await fc.asyncModelRun(() => ({ model, real: poste }), commands);

      poste.setWeather('clear');
      poste.setDiskFull(false);
      poste.turnClock(0);
      poste.crash();
      await poste.clock.advance(2 * HOUR_MS);
      assertKept(model, poste);
      for (const [key, said] of model) {
        const thread = poste.central.get(poste.references.get(key) ?? '') ?? [];
        expect(thread.map(({ id }) => id)).toEqual(said);
        expect(poste.reader.detail(key).replies).toEqual([]);
      }
      expect(poste.reader.counts()).toMatchObject({ waiting: 0, attention: 0 });
    }),
    { numRuns: 100 },
  );
});
