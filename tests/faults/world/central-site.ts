import { join } from 'node:path';
import type { StorePlace } from '#central/store/open-store.ts';
import type { PostgresDatabases } from '#tests/support/postgres-cluster.ts';
import { readCentral, readSharedCentral } from '../judge/read-central.ts';
import type { StoredTicket } from '../judge/read-central.ts';
import { readHandOvers, readSharedHandOvers, type HandedOver } from '../judge/read-hand-overs.ts';
import type { Draw } from '../schedule/random.ts';
import { startCentral, type BeforeDesk, type CentralProcess } from './central-process.ts';
import { pause } from './child.ts';
import type { Proxy } from './proxy.ts';

/** One central on a file of its own, or several on a database of a server that runs already. */
export type SiteKind =
  | { readonly store: 'sqlite' }
  | {
      readonly store: 'postgres';
      readonly databases: PostgresDatabases;
      readonly centrals: number;
    };

/** The centrals behind the one address a poste knows, and what they keep. */
export interface CentralSite {
  readonly token: string;
  readonly centrals: readonly CentralProcess[];
  /** One of them ends as in a power cut, and is started again a moment later. */
  restartOne(): Promise<void>;
  /** The same of this one; it is dead once this is called. */
  restart(at: number, pauseMs: number): Promise<void>;
  /** Starts those that are not running; answers how any ended that nobody had killed. */
  revive(): Promise<string[]>;
  /** What is kept, once nobody writes any more. */
  read(): Promise<StoredTicket[]>;
  /** What has been handed over, and what waits: at any moment. */
  readHandOvers(): Promise<HandedOver>;
  end(): Promise<void>;
}

export interface SiteOptions {
  readonly folder: string;
  readonly proxy: Proxy;
  readonly draw: Draw;
  /** Of each central, by its number; left out, they are the help desk. */
  readonly before?: ((at: number) => BeforeDesk | undefined) | undefined;
}

export async function openSite(
  kind: SiteKind,
  { folder, proxy, draw, before = () => undefined }: SiteOptions,
): Promise<CentralSite> {
  const { place, read, remove, readQueue } = await makePlace(kind, join(folder, 'central'));
  const start = (at: number) => startCentral({ place, before: before(at) });
  const centrals = [await startCentral({ place, isFirst: true, before: before(0) })];
  const wanted = kind.store === 'postgres' ? kind.centrals : 1;
  while (centrals.length < wanted) centrals.push(await start(centrals.length));
  let turn: Promise<unknown> = Promise.resolve();
  const pointAtAll = () => proxy.pointAt(...centrals.map(({ port }) => port));
  pointAtAll();
  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const acted = turn.then(act);
    turn = acted.catch(() => undefined);
    return acted;
  };
  const startDead = async () => {
    const ends: string[] = [];
    for (const [at, central] of centrals.entries()) {
      if (central.isAlive()) continue;
      ends.push(central.endedByItself() ?? '');
      centrals[at] = await start(at);
      pointAtAll();
    }
    return ends.filter((end) => end !== '');
  };
  const killAndStart = async (at: number, pauseMs: number) => {
    await centrals[at]?.kill();
    // Meanwhile every other request still finds nobody: what stands before them does not know yet.
    await pause(pauseMs);
    await startDead();
  };
  return {
    ...{ token: centrals[0]?.token ?? '', centrals, read, readHandOvers: readQueue },
    revive: () => inTurn(startDead),
    // One at a time: with the last one gone nobody would be there to answer.
    restartOne: () => {
      const [at, pauseMs] = [draw.between(0, centrals.length - 1), draw.between(0, 300)];
      return inTurn(() => killAndStart(at, pauseMs));
    },
    restart: async (at, pauseMs) => {
      await centrals[at]?.kill();
      await pause(pauseMs);
      await inTurn(startDead);
    },
    end: async () => {
      await turn;
      await Promise.all(centrals.map((central) => central.kill()));
      await remove();
    },
  };
}

interface Place {
  readonly place: StorePlace;
  readonly read: CentralSite['read'];
  readonly readQueue: CentralSite['readHandOvers'];
  readonly remove: () => Promise<void>;
}

async function makePlace(kind: SiteKind, dataFolder: string): Promise<Place> {
  if (kind.store === 'sqlite') {
    const file = join(dataFolder, 'central.db');
    return {
      place: { dataFolder },
      read: async () => readCentral(file),
      readQueue: async () => readHandOvers(file),
      remove: async () => undefined,
    };
  }
  const { databases } = kind;
  const name = await databases.create('empty');
  const url = databases.url(name);
  return {
    place: { database: { url } },
    read: () => readSharedCentral(url),
    readQueue: () => readSharedHandOvers(url),
    remove: () => databases.drop(name),
  };
}
