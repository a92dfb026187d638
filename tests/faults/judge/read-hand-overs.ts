import pg from 'pg';
import { z } from 'zod';
import { reading } from './reading.ts';

/** How far the tickets of a central and what is said in them are on their way to its help desk. */
export interface HandedOver {
  readonly tickets: readonly QueuedTicket[];
  readonly messages: readonly QueuedMessage[];
  readonly answers: readonly BroughtAnswer[];
}

export interface QueuedTicket {
  readonly reference: string;
  readonly token: string;
  /** Null for one that is not in the queue. */
  readonly state: string | null;
  readonly error: string | null;
  readonly foreignId: string | null;
}

/** What a requester has said, in order. */
export interface QueuedMessage extends Omit<QueuedTicket, 'token' | 'foreignId'> {
  readonly id: string;
  readonly text: string;
}

/** What the team said there, as it stands in the thread here, in order. */
export interface BroughtAnswer {
  readonly reference: string;
  readonly text: string;
}

const TICKETS = `SELECT tickets.reference, key AS token, state, error, foreign_id AS "foreignId"
  FROM tickets
    JOIN idempotency_keys ON idempotency_keys.reference = tickets.reference AND is_reply = 0
    LEFT JOIN hand_overs ON hand_overs.reference = tickets.reference ORDER BY tickets.reference`;
const MESSAGES = `SELECT id, messages.reference, text, state, error FROM messages
    LEFT JOIN message_hand_overs ON message_id = id
  WHERE sender = 'requester' ORDER BY position`;
const ANSWERS = `SELECT reference, text FROM messages WHERE sender = 'support' ORDER BY position`;

const Text = z.string();
const Perhaps = z.string().nullable();
const Queued = { reference: Text, state: Perhaps, error: Perhaps };
const Tickets = z.array(z.object({ ...Queued, token: Text, foreignId: Perhaps }));
const Messages = z.array(z.object({ ...Queued, id: Text, text: Text }));
const Answers = z.array(z.object({ reference: Text, text: Text }));

export function readHandOvers(file: string): HandedOver {
  return reading(file, (database) => ({
    tickets: Tickets.parse(database.prepare(TICKETS).all()),
    messages: Messages.parse(database.prepare(MESSAGES).all()),
    answers: Answers.parse(database.prepare(ANSWERS).all()),
  }));
}

/** The same of a database that several centrals share. */
export async function readSharedHandOvers(url: string): Promise<HandedOver> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return {
      tickets: Tickets.parse((await client.query(TICKETS)).rows),
      messages: Messages.parse((await client.query(MESSAGES)).rows),
      answers: Answers.parse((await client.query(ANSWERS)).rows),
    };
  } finally {
    await client.end();
  }
}
