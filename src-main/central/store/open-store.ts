import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../ports.ts';
import type { DatabaseAddress } from './postgres/database-address.ts';
import { createSqliteStore } from './sqlite/create-sqlite-store.ts';
import type { CentralStore } from './store.ts';

/** Where a central keeps everything: a folder of its own, or a database that several centrals may share. */
export interface StorePlace {
  /** Created, for its owner alone, when it is not there. */
  readonly dataFolder?: string | undefined;
  readonly database?: DatabaseAddress | undefined;
}

/** Rejects when the place cannot be used. */
export async function openStore(
  { dataFolder, database }: StorePlace,
  log: Log,
): Promise<CentralStore> {
  if (database !== undefined) {
    // Only here: an embedded central need not load a client it never uses.
    const { createPostgresStore } = await import('./postgres/create-postgres-store.ts');
    return createPostgresStore({ address: database, log });
  }
  if (dataFolder === undefined) throw new Error('Neither a data folder nor a database is named');
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  return createSqliteStore(join(dataFolder, 'central.db'));
}
