import { randomInt, randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import {
  createPostgresStore,
  type PostgresOptions,
} from '#central/store/postgres/create-postgres-store.ts';
import type { CentralStore, NewTicket, TicketFilter } from '#central/store/store.ts';
import { createReference } from '#shared/reference.ts';
import { databasesIn, type PostgresDatabases } from './postgres-cluster.ts';
import { factOf, pngOf, ticketContent } from './test-central.ts';

const shared = inject('postgres');

/** Why there is no server in this run. */
export const MISSING = 'missing' in shared ? shared.missing : undefined;

export const AT = '2026-11-23T13:00:00.000Z';
export const SILENT = { info: () => undefined, error: () => undefined };

export function databases(): PostgresDatabases {
  return databasesIn('folder' in shared ? shared.folder : '');
}

/** The address of a database that goes with the test. */
export async function newDatabase(from: 'empty' | 'climbed' = 'climbed'): Promise<string> {
  const name = await databases().create(from);
  onTestFinished(() => databases().drop(name));
  return databases().url(name);
}

export async function openStore(
  url: string,
  options: Partial<PostgresOptions> = {},
): Promise<CentralStore> {
  const store = await createPostgresStore({ address: { url }, log: SILENT, ...options });
  onTestFinished(() => store.close());
  return store;
}

export async function twoCentrals(
  options: Partial<PostgresOptions> = {},
): Promise<[CentralStore, CentralStore]> {
  const url = await newDatabase();
  return [await openStore(url, options), await openStore(url, options)];
}

export async function connectTo(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

/** Each with its own key, reference and picture. */
export function newTicket(changes: Partial<NewTicket> = {}): NewTicket {
  const data = pngOf(randomUUID());
  return {
    ...{ key: randomUUID(), contentHash: 'hash', reference: createReference(randomInt) },
    content: ticketContent({ attachments: [factOf(data)] }),
    ...{ urgency: 'normal', createdAt: AT, toComplete: false },
    pictures: [{ ...factOf(data), data }],
    ...changes,
  };
}

export const allTickets: TicketFilter = {
  statuses: ['new', 'in-progress', 'waiting-requester', 'resolved'],
  ...{ categoryId: undefined, search: '', limit: 500 },
};
