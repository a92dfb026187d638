import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { StorePlace } from '#central/store/open-store.ts';
import { createPostgresStore } from '#central/store/postgres/create-postgres-store.ts';
import { createSqliteStore } from '#central/store/sqlite/create-sqlite-store.ts';
import type { CentralStore } from '#central/store/store.ts';
import { databasesIn } from './postgres-cluster.ts';

/** An empty store's place; what was written there is found by the next who opens it. */
export interface OwnPlace {
  /** As a central is told of it. */
  readonly place: StorePlace;
  open(): Promise<CentralStore>;
  /** Once nobody has it open. */
  remove(): Promise<void>;
}

export interface StoreKind {
  readonly name: string;
  /** It cannot be tried here; the name says why. */
  readonly isMissing: boolean;
  createPlace(): Promise<OwnPlace>;
}

const SILENT = { info: () => undefined, error: () => undefined };

/** Every implementation of the central's store: what one promises, all promise. */
export const STORE_KINDS: readonly StoreKind[] = [
  { name: 'SQLite', isMissing: false, createPlace: createSqlitePlace },
  postgresKind(),
];

async function createSqlitePlace(): Promise<OwnPlace> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'central-store-'));
  return {
    place: { dataFolder },
    open: async () => createSqliteStore(join(dataFolder, 'central.db')),
    remove: () => rm(dataFolder, { recursive: true }),
  };
}

function postgresKind(): StoreKind {
  const found = inject('postgres');
  if ('missing' in found) {
    return {
      name: `PostgreSQL, left out because ${found.missing}`,
      isMissing: true,
      createPlace: () => Promise.reject(new Error(found.missing)),
    };
  }
  const databases = databasesIn(found.folder);
  return {
    name: 'PostgreSQL',
    isMissing: false,
    createPlace: async () => {
      const name = await databases.create();
      const database = { url: databases.url(name) };
      return {
        place: { database },
        open: () => createPostgresStore({ address: database, log: SILENT }),
        remove: () => databases.drop(name),
      };
    },
  };
}
