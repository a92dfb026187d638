import { openSupportAccount } from '#central/access/people.ts';
import { issueToken } from '#central/access/secrets.ts';
import { serveCentral } from '#central/serve-central.ts';
import type { StorePlace } from '#central/store/open-store.ts';
import type { CentralStore } from '#central/store/store.ts';

export interface RealCentral {
  /** Without a trailing slash, on a free port of 127.0.0.1. */
  readonly url: string;
  /** A poste's token, already known to this central. */
  readonly agentToken: string;
  /** Opens the support page, as the first start prints it. */
  readonly deskAccount: { readonly name: string; readonly password: string };
  /** Opens the support page once, signed in. */
  readonly deskUrl: string;
  /** What it holds; what is written here is announced to nobody. */
  readonly store: CentralStore;
  stop(): Promise<void>;
}

export type RealPlace = { readonly folder: string } | Required<Pick<StorePlace, 'database'>>;

/** The real central in this process, over real HTTP, with its data in `folder` or in a database. */
export async function startRealCentral(place: RealPlace): Promise<RealCentral> {
  const silent = { info: () => undefined, error: () => undefined };
  const central = await serveCentral({
    ...('folder' in place ? { dataFolder: place.folder } : place),
    host: '127.0.0.1',
    port: 0,
    log: silent,
  });
  const { store, random, clock } = central.ports;
  const passwordCost = { n: 2, r: 1, p: 1 };
  return {
    url: central.url,
    agentToken: await issueToken({ access: store.access, random, clock }, 'poste', 'test'),
    deskAccount: await openSupportAccount({ store, random, clock, passwordCost }),
    deskUrl: central.createDeskUrl(),
    store,
    stop: () => central.stop(),
  };
}
