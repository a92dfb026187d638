import { beforeEach, expect, test } from 'vitest';
import { Receipt } from '#shared/central-api.ts';
import { KnownPoste } from '#shared/floor-endpoints.ts';
import type { TicketContent } from '#shared/ticket.ts';
import { audioState, reportWith } from '#tests/support/healthy-report.ts';
import {
  createTestCentral,
  ticketContent,
  ticketRequest,
  type TestCentral,
} from '#tests/support/test-central.ts';

let central: TestCentral;
beforeEach(async () => {
  central = await createTestCentral();
});

const MUTED = reportWith({ 'audio-state': audioState({ input: { muted: true } }) });

async function add(changes: Partial<TicketContent>): Promise<string> {
  const answer = await central.ask('/v1/tickets', ticketRequest(ticketContent(changes)));
  return Receipt.parse(await answer.json()).reference;
}

const forOther = (typed: string, changes: Partial<TicketContent> = {}) =>
  add({ forOtherPoste: { typed, reportedFrom: 'PC-200' }, ...changes });

const ask = async (code: string) =>
  KnownPoste.parse(await (await central.ask(`/v1/postes/${encodeURIComponent(code)}`)).json());

async function page(reference: string) {
  const entered = await central.fetch(`/desk/enter?code=${central.createEntryCode()}`);
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return (await central.fetch(`/desk/tickets/${reference}`, { headers: { cookie } })).text();
}

test('a poste is known once a report of it came with a ticket, by name or sticker', async () => {
  expect(await ask('PC-214')).toEqual({ known: false, name: null, lastReportAt: null });
  await add({ stickerCode: 'DLA 0042', report: MUTED });
  const known = { known: true, name: 'PC-214', lastReportAt: MUTED.takenAt };
  for (const typed of ['PC-214', 'pc 214', 'dla-0042', 'DLA0042']) {
    expect(await ask(typed)).toEqual(known);
  }
});

test('a name of signs only is refused, and nobody asks without a token', async () => {
  expect((await central.ask('/v1/postes/--')).status).toBe(400);
  expect((await central.fetch('/v1/postes/PC-214')).status).toBe(401);
});

test('a report without the machine’s own name is of the poste where the person sat', async () => {
  await add({ report: reportWith({ poste: undefined }) });
  expect(await ask('PC-214')).toMatchObject({ known: true, name: 'PC-214' });
});

test('support sees the last known report apart, dated, with what was wrong then', async () => {
  await add({ report: MUTED });
  const text = await page(await forOther('pc 214'));
  expect(text).toContain('Signalé pour pc 214, depuis PC-200');
  expect(text).toMatch(/Dernier rapport connu de PC-214, du 23 nov/u);
  expect(text).toContain('la panne d’aujourd’hui n’y figure pas');
  expect(text.slice(text.indexOf('Dernier rapport'))).toMatch(/micro/iu);
  expect(text).not.toContain('pas du poste en panne');
});

test('what comes later is not put under the ticket that came before', async () => {
  await add({ report: MUTED });
  const reference = await forOther('PC-214');
  await add({ report: reportWith({}) });
  const attached = await central.store.tickets.attachedReport(reference);
  expect(attached?.report).toEqual(MUTED);
});

test('a ticket that has waited for days does not put an old report in the place of a later one', async () => {
  await add({ report: MUTED });
  await add({ report: { ...reportWith({}), takenAt: '2026-11-20T08:00:00.000Z' } });
  expect((await ask('PC-214')).lastReportAt).toBe(MUTED.takenAt);
  const attached = await central.store.tickets.attachedReport(await forOther('PC-214'));
  expect(attached?.report).toEqual(MUTED);
});

test('a clock that runs ahead does not make a report the last one for ever', async () => {
  await add({ report: { ...MUTED, takenAt: '2027-11-23T08:00:00.000Z' } });
  central.advance(60_000);
  await add({ report: { ...reportWith({}), takenAt: '2026-11-23T13:06:00.000Z' } });
  expect((await ask('PC-214')).lastReportAt).toBe('2026-11-23T13:06:00.000Z');
});

test('of a poste that never sent a report support is told so', async () => {
  const reference = await forOther('PC-999', { report: MUTED });
  const text = await page(reference);
  expect(text).toContain('Aucun rapport de PC-999 n’est jamais arrivé ici.');
  expect(text).toContain('sont ceux de PC-200, pas du poste en panne');
});
