import { expect, test } from 'vitest';
import { createRequestTracker } from '#central/help-desks/request-tracker/create-request-tracker.ts';
import { RequestTrackerSettings } from '#central/help-desks/request-tracker/settings.ts';
import { sendJson, startScriptedServer } from '#tests/support/scripted-server.ts';

const AT = '2026-11-23T13:05:00Z';
const PER_PAGE = 100;

interface Row {
  readonly id: number;
  /** Whether the rights of the account show it. */
  readonly isShown: boolean;
}

/** Every third row is hidden. */
const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ id: index + 1, isShown: index % 3 !== 0 }));

/** As RT 5 pages: cut first, then filtered by rights, with a total only for those who see all. */
function pageOf(url: URL, rows: readonly Row[], show: (row: Row) => object, tellsTotal: boolean) {
  const page = Number(url.searchParams.get('page') ?? 1);
  const cut = rows.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const items = cut.filter(({ isShown }) => isShown).map(show);
  const total = tellsTotal ? rows.length : null;
  const pages = total === null ? null : Math.ceil(total / PER_PAGE);
  return { count: items.length, total, pages, per_page: PER_PAGE, page, items };
}

async function open(rows: readonly Row[], tellsTotal = false) {
  const { url, requests } = await startScriptedServer((request, response) => {
    const asked = new URL(request.url ?? '', 'http://rt.test');
    const answer = (show: (row: Row) => object) =>
      sendJson(response, 200, pageOf(asked, rows, show, tellsTotal));
    if (asked.pathname.endsWith('/history')) {
      const said = { Type: 'Correspond', Created: AT, Creator: { id: 'agent' } };
      answer(({ id }) => ({ ...said, id: String(id) }));
    } else if (asked.pathname.endsWith('/attachments')) {
      const part = { ContentType: 'text/plain', Filename: '', ContentLength: '5' };
      answer(({ id }) => ({ ...part, id: String(id), TransactionId: String(id) }));
    } else if (asked.pathname.includes('/attachment/')) {
      const Content = Buffer.from(asked.pathname.split('/').at(-1) ?? '').toString('base64');
      sendJson(response, 200, { ContentType: 'text/plain', Content });
    } else if (asked.pathname.endsWith('/tickets')) {
      answer(({ id }) => ({ id: String(id), LastUpdated: AT }));
    } else {
      const Creator = { id: 'sos-poste' };
      sendJson(response, 200, { id: 7, Status: 'open', Created: AT, LastUpdated: AT, Creator });
    }
  });
  const settings = RequestTrackerSettings.parse({ url, token: 't', defaultQueue: 'General' });
  const lists = () => requests.filter(({ url: path }) => path.includes('per_page='));
  return { desk: createRequestTracker({ fetch }, settings), lists };
}

const shownOf = (rows: readonly Row[]) =>
  rows.filter(({ isShown }) => isShown).map(({ id }) => String(id));

test('a thread is read whole though rights hide rows of each of its pages', async () => {
  const rows = rowsOf(250);
  const { desk } = await open(rows);
  const { thread } = await desk.read('7');
  expect(thread.map(({ id }) => id)).toEqual(shownOf(rows));
  expect(thread.at(-1)?.text).toBe(shownOf(rows).at(-1));
});

test('changes are listed whole though rights hide rows of each page', async () => {
  const rows = rowsOf(250);
  const { desk } = await open(rows);
  const changes = await desk.changedSince?.('2026-11-23T00:00:00.000Z');
  expect(changes?.map(({ id }) => id)).toEqual(shownOf(rows));
});

test('no page is asked for beyond the last that Request Tracker names', async () => {
  const { desk, lists } = await open(rowsOf(100), true);
  await desk.changedSince?.('2026-11-23T00:00:00.000Z');
  expect(lists()).toHaveLength(1);
  await desk.read('7');
  expect(lists()).toHaveLength(3);
});

test('changes are listed until one is older, and no further', async () => {
  const { desk, lists } = await open(rowsOf(250));
  expect(await desk.changedSince?.('2026-11-24T00:00:00.000Z')).toEqual([]);
  expect(lists()).toHaveLength(1);
});
