import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from '#core/storage/database.ts';
import { openDatabase } from '#core/storage/open-database.ts';
import { createQueueStore, type QueuedTicket } from '#core/tickets/queue-store.ts';
import { recoverTickets } from '#core/tickets/recover-tickets.ts';
import { createProvisionalReference } from '#shared/reference.ts';
import { sampleReport } from '#tests/support/sample-report.ts';
import { samplePicture, sampleTicket } from '#tests/support/sample-ticket.ts';

/** The poste's own file, as the program opens it. */
export function openPosteDatabase(folder: string): Database {
  const now = Date.now();
  const file = join(folder, 'sos-poste.db');
  return openDatabase({ file, now, recover: recoverTickets }).database;
}

/** About 5 KB of words and facts, and one picture when it is to have bytes. */
export function bigTicket(subject: string, pictureBytes: number): QueuedTicket {
  const pictures = pictureBytes === 0 ? [] : [samplePicture(subject, pictureBytes)];
  const change = {
    provisionalReference: createProvisionalReference(randomInt),
    subject,
    description: `${subject}. ${'Le client signale que le poste ne répond plus. '.repeat(70)}`,
    report: sampleReport(),
  };
  return sampleTicket(change, pictures);
}

/** Waiting tickets, by the program's own code but without an fsync each: only the result counts. */
export function fillQueue(database: Database, tickets: Iterable<QueuedTicket>): void {
  const queue = createQueueStore(database);
  database.exec('PRAGMA synchronous = OFF');
  for (const ticket of tickets) queue.enqueue(ticket, 'normal', Date.now());
  database.checkpoint();
  database.exec('PRAGMA synchronous = FULL');
}

/** The same, as they are once the central has them. */
export function fillHistory(database: Database, tickets: Iterable<QueuedTicket>): void {
  fillQueue(database, tickets);
  database.exec(`
    UPDATE tickets SET state = 'delivered', reference = provisional_reference, next_attempt_at = NULL`);
}
