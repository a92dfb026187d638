import { join } from 'node:path';
import type { StorePlace } from '#central/store/open-store.ts';
import type { PostgresDatabases } from '#tests/support/postgres-cluster.ts';
import { readCentral, readSharedCentral } from '../judge/read-central.ts';
import type { StoredTicket } from '../judge/read-central.ts';
import type { Draw } from '../schedule/random.ts';
import { startCentral, type CentralProcess } from './central-process.ts';
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
  /** One of them ends as in a power cut, and is started again a moment later. */
  restartOne(): Promise<void>;
  /** What is kept, once nobody writes any more. */
  read(): Promise<StoredTicket[]>;
  end(): Promise<void>;
}

export async function openSite(
  kind: SiteKind,
  { folder, proxy, draw }: { folder: string; proxy: Proxy; draw: Draw },
): Promise<CentralSite> {
  const { place, read, remove } = await makePlace(kind, join(folder, 'central'));
  const centrals = [await startCentral(place, true)];
  const wanted = kind.store === 'postgres' ? kind.centrals : 1;
  while (centrals.length < wanted) centrals.push(await startCentral(place));
  let turn = Promise.resolve();
  const pointAtAll = () => proxy.pointAt(...centrals.map(({ port }) => port));
  pointAtAll();
  return {
    ...{ token: centrals[0]?.token ?? '', read },
    // One at a time: with the last one gone nobody would be there to answer.
    restartOne: () => {
      const [at, pauseMs] = [draw.between(0, centrals.length - 1), draw.between(0, 300)];
      const restarted = turn.then(async () => {
        await centrals[at]?.kill();
        // Meanwhile every other request still finds nobody: what stands before them does not know yet.
        await pause(pauseMs);
        centrals[at] = await startCentral(place);
        pointAtAll();
      });
      turn = restarted.catch(() => undefined);
      return restarted;
    },
    end: async () => {
      await turn;
      await Promise.all(centrals.map((central: CentralProcess) => central.kill()));
      await remove();
    },
  };
}

interface Place {
  readonly place: StorePlace;
  readonly read: CentralSite['read'];
  readonly remove: () => Promise<void>;
}

async function makePlace(kind: SiteKind, dataFolder: string): Promise<Place> {
  if (kind.store === 'sqlite') {
    const read = async () => readCentral(join(dataFolder, 'central.db'));
    return { place: { dataFolder }, read, remove: async () => undefined };
  }
  const { databases } = kind;
  const name = await databases.create('empty');
  const url = databases.url(name);
  return {
    place: { database: { url } },
    read: () => readSharedCentral(url),
    remove: () => databases.drop(name),
  };
}
