import { createHash, randomUUID } from 'node:crypto';
import { issueToken } from '#central/access/secrets.ts';
import { createCentral, type CentralOptions } from '#central/create-central.ts';
import { systemRandom } from '#central/real-ports.ts';
import { seedStore } from '#central/seed/seed-store.ts';
import { createSqliteStore } from '#central/store/sqlite/create-sqlite-store.ts';
import { createProvisionalReference } from '#shared/reference.ts';
import type { TicketContent } from '#shared/ticket.ts';

export type TestCentral = Awaited<ReturnType<typeof createTestCentral>>;

/** A seeded central in memory: real store, real routes, a clock that stands still. */
export async function createTestCentral(options: Partial<CentralOptions> = {}) {
  let nowMs = Date.parse('2026-11-23T13:05:00Z');
  const defects: unknown[] = [];
  const ports = {
    store: createSqliteStore(':memory:'),
    clock: { now: () => nowMs },
    random: systemRandom,
    passwordCost: { n: 2, r: 1, p: 1 },
    log: { info: () => undefined, error: (_: string, thrown: unknown) => defects.push(thrown) },
    ...options,
  };
  await seedStore(ports.store);
  const central = createCentral(ports);
  const issuer = { access: ports.store.access, random: ports.random, clock: ports.clock };
  const agentToken = await issueToken(issuer, 'poste', 'test');
  return {
    ...ports,
    agentToken,
    deskCode: await issueToken(issuer, 'desk', 'test'),
    /** What was logged as a defect. */
    defects,
    createEntryCode: () => central.createEntryCode(),
    advance: (ms: number) => (nowMs += ms),
    /** A request as a browser or an agent makes it, without a token unless one is in the headers. */
    fetch: async (path: string, init?: RequestInit) =>
      central.fetch(new Request(`http://central.test${path}`, init)),
    /** A request with the poste's token. */
    ask: async (path: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      if (!headers.has('authorization')) headers.set('authorization', `Bearer ${agentToken}`);
      return central.fetch(new Request(`http://central.test${path}`, { ...init, headers }));
    },
  };
}

/** A picture by its signature; what follows is of no matter to the central. */
export function pngOf(text: string): Buffer<ArrayBuffer> {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return Buffer.concat([Buffer.from(signature), Buffer.from(text)]);
}

export function factOf(data: Uint8Array, name = 'ecran-1.png'): TicketContent['attachments'][0] {
  const sha256 = createHash('sha256').update(data).digest('hex');
  return { name, mediaType: 'image/png', bytes: data.byteLength, sha256 };
}

export function ticketContent(changes: Partial<TicketContent> = {}): TicketContent {
  return {
    provisionalReference: createProvisionalReference(systemRandom.below),
    categoryId: 'dsi-materiel',
    subject: 'Casque muet',
    description: 'Mon casque ne marche plus, le client ne m’entend pas.',
    answers: {},
    requester: {
      name: 'Marie Durand',
      email: 'marie.durand@exemple.fr',
      poste: 'PC-214',
      phone: '',
    },
    report: null,
    attachments: [],
    language: 'fr',
    triedArticles: [],
    ...{ forOtherPoste: null, stickerCode: null },
    revision: 0,
    sentAt: '2026-11-23T13:04:50.000Z',
    ...changes,
  };
}

/** The request an agent makes to create a ticket. */
export function ticketRequest(
  content: unknown,
  pictures: readonly Uint8Array<ArrayBuffer>[] = [],
  key: string = randomUUID(),
) {
  const body = new FormData();
  body.append('ticket', new Blob([JSON.stringify(content)], { type: 'application/json' }));
  for (const picture of pictures) body.append('picture', new Blob([picture]));
  return { method: 'POST', headers: { 'idempotency-key': key }, body };
}
