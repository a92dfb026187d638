import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { API_RATE_LIMIT } from '#central/access/rate-limiter.ts';
import { createCore } from '#core/create-core.ts';
import type { Core } from '#core/core.ts';
import { createSystemClock } from '#hosts/common/system-clock.ts';
import { centralApi } from '#shared/central-api.ts';
import { createMemoryPorts } from '#tests/support/memory-ports.ts';
import { startRealCentral, type RealCentral } from '#tests/support/real-central.ts';
import { formatTable } from './table.ts';
import { createTraffic, type RequestKind } from './traffic.ts';

/** A ticket that a real core has confirmed to its agent. */
interface SentTicket {
  readonly core: Core;
  readonly key: string;
  readonly provisionalReference: string;
  readonly sentAt: number;
}

const LIMIT_MS = 15 * 60_000;
const LOOK_EVERY_MS = 50;

/**
 * Real cores, each with its own SQLite file, before the real central over HTTP; all share one site
 * token, as a floor does, and each sends one small ticket at the same moment.
 */
export async function runRealFleet(agents: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sos-poste-fleet-'));
  const central = await startRealCentral({ folder: join(folder, 'central') });
  const meter = createMeter();
  const cores = Array.from({ length: agents }, (_, index) =>
    createPoste(central, join(folder, `poste-${index}`), meter.fetch),
  );
  try {
    await Promise.all(cores.map((core) => core.start()));
    const begin = Date.now();
    const sent = await Promise.all(cores.map(sendOne));
    const { drains, waiting } = await waitForAll(sent);
    const stored = storedReferences(join(folder, 'central', 'central.db'));
    const known = new Set([...stored, ...waiting.map((ticket) => ticket.provisionalReference)]);
    const outcome = {
      sent: sent.length,
      drains,
      lost: sent.filter(({ provisionalReference }) => !known.has(provisionalReference)).length,
      doubled: stored.length - new Set(stored).size,
      stillWaiting: waiting.length,
      rejected: meter.rejected(),
      peakPerSecond: meter.traffic.peak(begin, Date.now()),
      traffic: meter.traffic,
    };
    const capacityPerSecond = API_RATE_LIMIT.perSecond;
    return formatTable([[`${agents} real cores at once`, outcome]], { capacityPerSecond });
  } finally {
    await meter.quiet();
    await Promise.all(cores.map((core) => core.stop()));
    await central.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function createPoste(central: RealCentral, dataFolder: string, fetch: typeof globalThis.fetch) {
  const policy = { centralUrl: central.url, centralToken: central.agentToken };
  return createCore({
    ...createMemoryPorts({ dataFolder, policy }),
    clock: createSystemClock(),
    random: Math.random,
    fetch,
  });
}

async function sendOne(core: Core): Promise<SentTicket> {
  const { draft } = await core.handlers['app.snapshot'](null);
  const outcome = await core.handlers['tickets.send']({
    ...draft,
    description: 'Mon casque ne marche plus',
    categoryId: 'dsi-materiel',
    requester: { name: 'Marie Durand', email: 'marie@exemple.fr', poste: 'PC-214', phone: '' },
  });
  if (!outcome.sent) throw new Error(JSON.stringify(outcome.fields));
  const { key, provisionalReference } = outcome.ticket;
  return { core, key, provisionalReference, sentAt: Date.now() };
}

/** Resolves when no ticket waits, or when the time is over. */
async function waitForAll(sent: readonly SentTicket[]) {
  const drains: number[] = [];
  let waiting = sent;
  for (let left = LIMIT_MS / LOOK_EVERY_MS; waiting.length > 0 && left > 0; left -= 1) {
    await pause(LOOK_EVERY_MS);
    const still: SentTicket[] = [];
    for (const ticket of waiting) {
      const { delivery } = await ticket.core.handlers['tickets.get']({ key: ticket.key });
      if (delivery.state === 'delivered') drains.push(Date.now() - ticket.sentAt);
      else still.push(ticket);
    }
    waiting = still;
  }
  return { drains, waiting };
}

function storedReferences(file: string): string[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const rows = database.prepare('SELECT provisional_reference AS reference FROM tickets').all();
    return rows.map(({ reference }) => String(reference));
  } finally {
    database.close();
  }
}

/** The way out of every core, counted. */
function createMeter() {
  const traffic = createTraffic();
  let rejected = 0;
  let underWay = 0;

  return {
    traffic,
    /** Resolves once nothing is asked any more, so that no core is stopped amid its news. */
    quiet: async () => {
      for (let looks = 0; underWay > 0 && looks < 100; looks += 1) await pause(LOOK_EVERY_MS);
      await pause(LOOK_EVERY_MS);
    },
    rejected: () => rejected,
    fetch: async (...[input, init]: Parameters<typeof globalThis.fetch>): Promise<Response> => {
      const request = new Request(input, init);
      traffic.count(kindOf(request), Date.now());
      underWay += 1;
      const response = await fetch(request).finally(() => (underWay -= 1));
      if (response.status === 429 || response.status === 503) rejected += 1;
      return response;
    },
  };
}

function kindOf({ url, method }: Request): RequestKind {
  const { pathname } = new URL(url);
  if (pathname === centralApi.health.path) return 'health';
  return method === 'POST' && pathname === centralApi.createTicket.path ? 'ticket' : 'news';
}
