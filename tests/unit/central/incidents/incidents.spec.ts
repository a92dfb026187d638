import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { attachTickets, resolveAttached } from '#central/incidents/attach-tickets.ts';
import { listOpenProposals } from '#central/incidents/open-proposals.ts';
import { systemMessage } from '#central/tickets/follow-ticket.ts';
import { Receipt } from '#shared/central-api.ts';
import type { TicketStatus } from '#shared/ticket.ts';
import { sampleNotice } from '#tests/support/sample-notice.ts';
import {
  createTestCentral,
  ticketContent,
  ticketRequest,
  type TestCentral,
} from '#tests/support/test-central.ts';

const HOUR_MS = 3_600_000;
let central: TestCentral;

beforeEach(async () => {
  central = await createTestCentral();
});

const hermes = {
  categoryId: 'bytel-indisponibilite-application',
  answers: { application: 'Hermès' },
};

async function send(poste: string, change: Parameters<typeof ticketContent>[0] = hermes) {
  const requester = { ...ticketContent().requester, poste };
  const content = ticketContent({ ...change, requester });
  const answer = await central.ask('/v1/tickets', ticketRequest(content));
  central.advance(30_000);
  return Receipt.parse(await answer.json()).reference;
}

const outage = async (from = 1, to = 7) => {
  for (let poste = from; poste <= to; poste += 1) await send(`PC-${poste}`);
};

const proposals = () => listOpenProposals(central);

const servedNotices = async () =>
  ((await (await central.ask('/v1/notices')).json()) as { notices: unknown[] }).notices;

function press(id: string, poste: string, key: string = randomUUID(), change: object = {}) {
  const body = { poste, site: null, findings: [], at: '2026-11-23T13:05:00.000Z', ...change };
  return central.ask(`/v1/notices/${id}/concerned`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
}

const headCountOf = async (answer: Response) =>
  ((await answer.json()) as { headCount: number }).headCount;

test('an outage is proposed once, with its evidence, and no poste is told of it', async () => {
  await outage(1, 9);
  const found = await proposals();
  expect(found).toMatchObject([
    { signature: { ...{ categoryId: hermes.categoryId }, application: 'hermes' }, postes: 9 },
  ]);
  expect(found[0]?.tickets).toHaveLength(9);
  expect(await servedNotices()).toEqual([]);
});

test('the tickets of one poste propose nothing', async () => {
  for (let count = 0; count < 12; count += 1) await send('PC-1');
  expect(await proposals()).toEqual([]);
});

test('what support has declared by itself is not proposed again', async () => {
  const declared = sampleNotice({ applications: ['Hermès'], startsAt: '2026-11-23T13:00:00.000Z' });
  await central.store.knowledge.addNotice(declared);
  await outage(1, 9);
  expect(await proposals()).toEqual([]);
});

test('a dismissed proposal stays away for hours, then may come back', async () => {
  await outage();
  const [{ id } = { id: '' }] = await proposals();
  await central.store.incidents.decide({
    ...{ id, state: 'dismissed', at: '2026-11-23T13:09:00.000Z', noticeId: null },
  });
  await outage(20, 30);
  expect(await proposals()).toEqual([]);
  central.advance(4 * HOUR_MS);
  await outage(40, 50);
  expect(await proposals()).toHaveLength(1);
});

test('a poste is counted once per notice, however often and under whichever key it presses', async () => {
  await central.store.knowledge.addNotice(sampleNotice());
  const key = randomUUID();
  expect(await headCountOf(await press('n1', 'PC-1', key))).toBe(1);
  expect(await headCountOf(await press('n1', 'PC-1', key))).toBe(1);
  expect(await headCountOf(await press('n1', 'pc-1'))).toBe(1);
  expect(await headCountOf(await press('n1', 'PC-2'))).toBe(2);
  expect(await servedNotices()).toMatchObject([{ id: 'n1', headCount: 2 }]);
});

test('a key that came for another notice is refused, and so is a notice that counts nobody', async () => {
  await central.store.knowledge.addNotice(sampleNotice());
  await central.store.knowledge.addNotice(sampleNotice({ id: 'n2' }));
  await central.store.knowledge.addNotice(sampleNotice({ id: 'n3', incident: false }));
  const key = randomUUID();
  await press('n1', 'PC-1', key);
  expect((await press('n2', 'PC-1', key)).status).toBe(409);
  expect((await press('n3', 'PC-1')).status).toBe(404);
  expect((await press('gone', 'PC-1')).status).toBe(404);
  expect((await press('n1', '')).status).toBe(400);
});

test('a press that comes after the end still counts', async () => {
  await central.store.knowledge.addNotice(sampleNotice({ endsAt: '2026-11-23T10:00:00.000Z' }));
  expect(await headCountOf(await press('n1', 'PC-1'))).toBe(1);
});

test('a press carries no word of anybody: what is no rule’s name is refused', async () => {
  await central.store.knowledge.addNotice(sampleNotice());
  const findings = ['gateway-silent'];
  expect((await press('n1', 'PC-1', randomUUID(), { findings })).status).toBe(200);
  const words = ['Marie Durand n’a plus de réseau'];
  expect((await press('n1', 'PC-2', randomUUID(), { findings: words })).status).toBe(400);
  expect(await central.store.incidents.findingsOf('n1')).toEqual({ 'gateway-silent': 1 });
});

/** A colleague resolves the ticket between its being read and its being written. */
function withColleague(status: TicketStatus) {
  const { store } = central;
  let isQuicker = true;
  const find = async (reference: string) => {
    const found = await store.tickets.find(reference);
    if (isQuicker) {
      isQuicker = false;
      const messages = [systemMessage(central, found!, 'support-resolved', at(central))];
      await store.tickets.change({ reference, messages, status, at: at(central) });
    }
    return found;
  };
  return { ...central, store: { ...store, tickets: { ...store.tickets, find } } };
}

const at = ({ clock }: TestCentral) => new Date(clock.now()).toISOString();

test('a ticket that a colleague resolves meanwhile is attached as it stands then', async () => {
  const reference = await send('PC-1');
  await central.store.knowledge.addNotice(sampleNotice());
  expect(await attachTickets(withColleague('resolved'), sampleNotice(), [reference])).toBe(1);
  const ticket = await central.store.tickets.find(reference);
  expect(ticket?.status).toBe('resolved');
  expect(await central.store.incidents.noticeOf(reference)).toBe('n1');
});

test('the end of an incident tells a ticket once, also one that is resolved meanwhile', async () => {
  const [first, second] = [await send('PC-1'), await send('PC-2')];
  await central.store.knowledge.addNotice(sampleNotice());
  await attachTickets(central, sampleNotice(), [first, second]);
  await resolveAttached(withColleague('resolved'), sampleNotice());
  const threads = await Promise.all(
    [first, second].map(async (reference) => central.store.tickets.find(reference)),
  );
  expect(threads.map((ticket) => ticket?.status)).toEqual(['resolved', 'resolved']);
  const told = threads.flatMap((ticket) => ticket?.thread ?? []);
  expect(told.filter(({ text }) => /est terminé/u.test(text))).toHaveLength(1);
});
