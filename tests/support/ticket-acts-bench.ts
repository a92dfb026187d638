import { randomUUID } from 'node:crypto';
import { createCaptureSession } from '#core/capture/capture-session.ts';
import { createDraftStore } from '#core/tickets/draft-store.ts';
import { createDrafts } from '#core/tickets/drafts.ts';
import { createMoveStore } from '#core/tickets/move-store.ts';
import { createQueueStore } from '#core/tickets/queue-store.ts';
import { createTicketActs } from '#core/tickets/ticket-acts.ts';
import { createTicketReader } from '#core/tickets/ticket-reader.ts';
import type { Delivery } from '#shared/central-api.ts';
import type { DeliveryState } from '#shared/delivery.ts';
import { fault, toFault, type ErrorCode, type Fault } from '#shared/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { DEFAULT_SETTINGS } from '#shared/settings.ts';
import { createFakeClock } from './fake-clock.ts';
import { createKeptLog } from './kept-log.ts';
import { openTestDatabase } from './open-test-database.ts';
import { sampleTicket } from './sample-ticket.ts';
import { createTestCaptureLog } from './test-capture-log.ts';
import { pngPicture } from './tiny-png.ts';

export type Answer = Result<Delivery, Fault>;

export const CABLE_OUT = err(fault('offline', 'cable out'));
export const NOTHING: Answer = ok({ receipt: null, byPhone: null, held: [] });
export const BY_PHONE: Answer = ok({
  ...{ receipt: null, held: [] },
  byPhone: { reference: 'K7M-2PX-94D', status: 'new' },
});

/** The real stores, form and evidence; only the central's answer is scripted. */
export function createTicketActsBench(takeBack: () => Answer = () => CABLE_OUT) {
  const clock = createFakeClock();
  const { database } = openTestDatabase();
  const [queue, moves, reader] = [
    createQueueStore(database),
    createMoveStore(database),
    createTicketReader(database),
  ];
  const capture = createCaptureSession({
    capture: { capture: async () => ok([]) },
    allowed: true,
    scope: 'all',
    captureLog: createTestCaptureLog(clock, database).captureLog,
    clock,
    createId: randomUUID,
    log: createKeptLog(),
    onChange: () => undefined,
  });
  const createForm = () =>
    createDrafts({
      store: createDraftStore(database),
      settings: () => DEFAULT_SETTINGS,
      posteName: 'PC-214',
      clock,
      onReset: () => undefined,
      onFollowed: () => undefined,
      isHeld: moves.isHeld,
      onReleased: (key) => moves.giveBack(key, clock.now()),
    });
  const drafts = createForm();
  const asked: { key: string; revision: number }[] = [];
  const acts = createTicketActs({
    ...{ moves, reader, drafts, capture, clock },
    outbox: { wake: () => undefined },
    takeBack: async (key, revision) => {
      asked.push({ key, revision });
      return takeBack();
    },
    onMoved: () => undefined,
  });
  const ticket = sampleTicket({}, [pngPicture('one'), pngPicture('two')]);
  queue.enqueue(ticket, 'normal', clock.now());
  const fail = (code: ErrorCode) => {
    queue.claimNext(clock.now());
    const nextAttemptAt = clock.now();
    queue.settle(
      ticket.key,
      { state: 'queued', nextAttemptAt, fault: fault(code, '') },
      nextAttemptAt,
    );
  };
  const state = (): DeliveryState => reader.summary(ticket.key).delivery.state;
  return {
    ...{ clock, queue, moves, reader, capture, drafts, acts, ticket, fail, state },
    ...{ createForm, asked },
  };
}

/** What an act was refused with; undefined when it was not. */
export const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (thrown: unknown) => toFault(thrown).code,
  );
