import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createMetrics } from '#central/operations/create-metrics.ts';
import { createTestCentral, ticketContent } from '#tests/support/test-central.ts';
import { createSqliteStore } from '#central/store/sqlite/create-sqlite-store.ts';

const NOW = Date.parse('2026-11-23T13:05:00Z');

async function observed() {
  const store = createSqliteStore(':memory:');
  const metrics = createMetrics({ store, clock: { now: () => NOW }, version: '1.2.3' });
  const central = await createTestCentral({ store, measures: metrics.measures });
  /** The value of one line, named as Prometheus names it. */
  const figure = async (line: string): Promise<number | undefined> => {
    const lines = (await metrics.read()).split('\n');
    const found = lines.find((one) => one.startsWith(`${line} `));
    return found === undefined ? undefined : Number(found.slice(line.length + 1));
  };
  return { store, metrics, central, figure };
}

async function bring(store: Awaited<ReturnType<typeof observed>>['store'], reference: string) {
  await store.tickets.create({
    ...{ key: randomUUID(), contentHash: 'hash', reference, content: ticketContent() },
    ...{ urgency: 'normal', createdAt: '2026-11-23T13:00:00.000Z', pictures: [] },
    toComplete: false,
  });
}

test('answers are counted by endpoint and status, refused ones too', async () => {
  const { central, figure } = await observed();
  await central.ask('/v1/catalogue');
  await central.ask('/v1/catalogue');
  await central.fetch('/v1/catalogue');
  expect(await figure('sos_poste_answers_total{endpoint="catalogue",status="200"}')).toBe(2);
  expect(await figure('sos_poste_answers_total{endpoint="catalogue",status="401"}')).toBe(1);
  expect(await figure('sos_poste_answer_seconds_count{endpoint="catalogue"}')).toBe(3);
});

test('what is asked outside the API is no answer of it', async () => {
  const { central, metrics } = await observed();
  await central.fetch('/v1/nothing');
  await central.fetch('/desk');
  expect(await metrics.read()).not.toMatch(/^sos_poste_answers_total\{/mu);
});

test('tickets are counted by status, none of them left out', async () => {
  const { store, figure } = await observed();
  expect(await figure('sos_poste_tickets{status="new"}')).toBe(0);
  await bring(store, 'SOS-2026-0001-A');
  await bring(store, 'SOS-2026-0002-B');
  expect(await figure('sos_poste_tickets{status="new"}')).toBe(2);
  expect(await figure('sos_poste_tickets{status="resolved"}')).toBe(0);
});

test('a ticket that waits for the help desk is counted, and how long it has', async () => {
  const { store, figure } = await observed();
  await bring(store, 'SOS-2026-0001-A');
  expect(await figure('sos_poste_hand_over_waiting_seconds')).toBe(0);
  const since = '2026-11-23T12:00:00.000Z';
  await store.handOvers.enlist({ since, incompleteBefore: since, at: since });
  expect(await figure('sos_poste_hand_overs{state="waiting"}')).toBe(1);
  expect(await figure('sos_poste_hand_overs{state="there"}')).toBe(0);
  expect(await figure('sos_poste_hand_over_waiting_seconds')).toBe(300);
});

test('a store that is away leaves a gap, not an old count', async () => {
  const { store, figure } = await observed();
  await bring(store, 'SOS-2026-0001-A');
  expect(await figure('sos_poste_tickets{status="new"}')).toBe(1);
  await store.close();
  expect(await figure('sos_poste_tickets{status="new"}')).toBeUndefined();
  expect(await figure('sos_poste_store_answers')).toBe(0);
});

test('the listening postes are those of the moment', async () => {
  const { metrics, figure } = await observed();
  let listening = 3;
  metrics.countListeners(() => listening);
  expect(await figure('sos_poste_listening_postes')).toBe(3);
  listening = 2;
  expect(await figure('sos_poste_listening_postes')).toBe(2);
});

test('nothing a person wrote, and no name, is among the figures', async () => {
  const { store, central, metrics } = await observed();
  await bring(store, 'SOS-2026-0001-A');
  await central.ask('/v1/tickets/SOS-2026-0001-A?email=marie.durand%40exemple.fr');
  const { requester, subject, description } = ticketContent();
  const text = await metrics.read();
  for (const said of [...Object.values(requester), subject, description, 'SOS-2026', 'test']) {
    if (said !== '') expect(text).not.toContain(said);
  }
  expect(text).toContain('sos_poste_central_info{version="1.2.3"} 1');
});
