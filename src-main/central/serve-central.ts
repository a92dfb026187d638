import type { CertificateFiles } from './config/read-certificate.ts';
import { createCentral } from './create-central.ts';
import type { Gateway } from './help-desks/gateway/create-gateway.ts';
import { openGateway } from './help-desks/open-gateway.ts';
import { keepArticles } from './help-desks/articles/keep-articles.ts';
import { hookOf, type HelpDeskConfig } from './help-desks/registry.ts';
import { openOperations, type Operated } from './operations/open-operations.ts';
import { openServer, type OpenServer } from './open-server.ts';
import type { After, CentralPorts, Clock, Log } from './ports.ts';
import { systemAfter, systemClock, systemRandom } from './real-ports.ts';
import { seedStore } from './seed/seed-store.ts';
import { eraseOldTickets } from './tickets/erase-old-tickets.ts';
import { sweepDeliveries } from './tickets/resume-delivery.ts';
import { openStore, type StorePlace } from './store/open-store.ts';

/** What is the machine's own, unless a program that breaks things on purpose gives another. */
export interface ServeWorld {
  readonly clock: Clock;
  readonly after: After;
  readonly openStore: typeof openStore;
}

const REAL_WORLD: ServeWorld = { clock: systemClock, after: systemAfter, openStore };

export interface ServeOptions extends StorePlace {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly log: Log;
  /** Postes that may hold a line open for news; left out, a few hundred. */
  readonly mostEventStreams?: number | undefined;
  /** Days a resolved ticket stays after its last change; left out, for ever. */
  readonly keepResolvedDays?: number | undefined;
  /** Where those who run it read its figures; left out, there is no such door. */
  readonly metrics?: { readonly host: string; readonly port: number } | undefined;
  /** Whether a token that many postes share opens the API; left out, it does. */
  readonly sharedToken?: boolean | undefined;
  readonly tls?: CertificateFiles | undefined;
  /** Networks of the proxies whose `X-Forwarded-` headers are believed. */
  readonly trustedProxies?: readonly string[] | undefined;
  /** The one that the site runs; left out, the central is the help desk. */
  readonly helpDesk?: HelpDeskConfig | undefined;
}

export interface ServedCentral {
  /** Without a trailing slash. */
  readonly url: string;
  readonly ports: CentralPorts;
  /** Without a trailing slash; undefined where there is no such door. */
  readonly operationsUrl: string | undefined;
  /** An address that opens the support page once, signed in. */
  createDeskUrl(): string;
  /** Answers what has begun, for two seconds at most, then closes the store. */
  stop(): Promise<void>;
}

/** A central over real HTTP. Rejects when its store cannot be used or the port is taken. */
export async function serveCentral(
  options: ServeOptions,
  world: ServeWorld = REAL_WORLD,
): Promise<ServedCentral> {
  const { log, keepResolvedDays } = options;
  const store = await world.openStore(options, log);
  const ports = { store, clock: world.clock, random: systemRandom, log, keepResolvedDays };
  let operations: Operated | undefined;
  let server: OpenServer | undefined;
  try {
    operations = options.metrics && (await openOperations(ports, options.metrics));
    await store.alone(() => seedStore(store));
    const { helpDesk } = options;
    const front: Front = {};
    const central = createCentralFor(options, ports, front, operations?.measures);
    operations?.countListeners(central.countListeners);
    server = await openServer(options, central.fetch);
    // Through the store that announces: the postes hear of an answer as they hear of the desk page's.
    front.gateway =
      helpDesk &&
      (await openGateway({ ...ports, after: world.after, store: central.store }, helpDesk));
    const endSweeping = sweepRegularly(ports);
    const endArticles = helpDesk && keepArticles(ports, helpDesk);
    const { url, close } = server;
    return {
      url,
      ports,
      operationsUrl: operations?.url,
      createDeskUrl: () => `${url}/desk/enter?code=${central.createEntryCode()}`,
      stop: async () => {
        operations?.beginStop();
        const swept = endSweeping();
        endArticles?.();
        central.closeEvents();
        await close();
        await front.gateway?.stop();
        await operations?.stop();
        await swept;
        await store.close();
      },
    };
  } catch (thrown) {
    // Left listening it would keep a process alive that answers nothing, and nobody would start another.
    await server?.close();
    await operations?.stop();
    await store.close();
    throw thrown;
  }
}

/** What stands before the help desk, once it is opened. */
interface Front {
  gateway?: Gateway | undefined;
}

function createCentralFor(
  { mostEventStreams, helpDesk, sharedToken, trustedProxies }: ServeOptions,
  ports: CentralPorts,
  front: Front,
  measures: Operated['measures'] | undefined,
) {
  return createCentral({
    ...ports,
    onTicketChange: (act) => front.gateway?.[act](),
    webhook: webhookOf(helpDesk, front),
    ...(mostEventStreams === undefined ? {} : { mostEventStreams }),
    measures,
    ...(sharedToken === undefined ? {} : { sharedToken }),
    ...(trustedProxies === undefined ? {} : { trustedProxies }),
  });
}

/** Undefined where the help desk does not tell of changes. */
function webhookOf(helpDesk: HelpDeskConfig | undefined, front: Front) {
  const hook = hookOf(helpDesk);
  return (
    hook && {
      hook,
      onChange: async (foreignIds: readonly string[]) => front.gateway?.changedThere(foreignIds),
    }
  );
}

const SWEEP_EVERY_MS = 3600_000;

/** Begins at once; answers how to end it, which resolves once nothing of it is under way. */
function sweepRegularly(ports: CentralPorts): () => Promise<void> {
  let ending = false;
  let sweeping = Promise.resolve();
  const sweep = () => {
    sweeping = sweeping
      .then(() => sweepDeliveries(ports))
      .then(() => eraseOldTickets({ ...ports, isEnding: () => ending }))
      .catch((thrown: unknown) => ports.log.error('sweep', thrown));
  };
  sweep();
  const timer = setInterval(sweep, SWEEP_EVERY_MS).unref();
  return () => {
    ending = true;
    clearInterval(timer);
    return sweeping;
  };
}
