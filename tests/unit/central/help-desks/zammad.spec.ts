import { expect, test } from 'vitest';
import { createZammad } from '#central/help-desks/zammad/create-zammad.ts';
import { stateOf, ZammadSettings } from '#central/help-desks/zammad/settings.ts';
import { sendJson, startScriptedServer } from '#tests/support/scripted-server.ts';

const token = '3f2a0d6e-8f4e-4a0e-9a7e-2f0c8c7b1a11';

async function openOn(answers: Readonly<Record<string, unknown>>) {
  const { url, requests } = await startScriptedServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const answer = answers[path.replace('/api/v1', '')];
    sendJson(response, answer === undefined ? 404 : 200, answer ?? { error: 'not found' });
  });
  const settings = ZammadSettings.parse({
    url,
    token: 't',
    defaultGroup: 'Support',
    articles: true,
  });
  return { desk: createZammad({ fetch }, settings), requests };
}

test('a ticket is looked for in the database, not in the search index', async () => {
  const { desk, requests } = await openOn({ '/tickets/search': [] });
  expect(await desk.find(token)).toBeUndefined();
  const { searchParams } = new URL(requests[0]!.url, 'http://zammad.test');
  expect(searchParams.get('query')).toBeNull();
  expect(searchParams.get('condition[ticket.sos_poste_token][value]')).toBe(token);
});

test('a knowledge base that the account may not read is no list of articles', async () => {
  const { desk } = await openOn({ '/knowledge_bases/init': [] });
  await expect(desk.listArticles()).rejects.toMatchObject({ code: 'not-understood' });
});

test('a file is asked for by numbers alone', async () => {
  const { desk, requests } = await openOn({});
  await expect(desk.readFile('1', '../1')).rejects.toMatchObject({ code: 'gone' });
  await expect(desk.readFile('1/2', '1-1')).rejects.toMatchObject({ code: 'gone' });
  expect(requests).toEqual([]);
});

test('changes are asked of the database, and those of others are left out', async () => {
  const at = '2026-11-23T13:05:00.000Z';
  const changed = (id: number, by: number) => ({ id, created_by_id: by, updated_at: at });
  const { desk, requests } = await openOn({
    '/users/me': { id: 3 },
    '/tickets/search': [changed(11, 3), changed(12, 4)],
  });
  expect(await desk.changedSince?.('9999')).toEqual([]);
  expect(await desk.changedSince?.(at)).toEqual([{ id: '11', updatedAt: at }]);
  const searches = requests.filter(({ url }) => url.includes('/tickets/search'));
  const asked = searches.map(({ url }) => new URL(url, 'http://zammad.test').searchParams);
  expect(asked.map((one) => one.get('query'))).toEqual([null, null]);
  // What is no whole moment, the database would refuse.
  expect(asked[0]!.get('condition[ticket.updated_at][value]')).toBe('9999-01-01T00:00:00.000Z');
  expect(requests).toHaveLength(3);
});

test('a status that Zammad refuses is not set, and stops nothing', async () => {
  const { url } = await startScriptedServer((_, response) => {
    sendJson(response, 422, { error: 'No lookup value found' });
  });
  const settings = ZammadSettings.parse({ url, token: 't', defaultGroup: 'Support' });
  const desk = createZammad({ fetch }, settings);
  expect(await desk.setStatus?.('1', 'resolved')).toBe(false);
});

test.each([
  [{}, 'in-progress', 'open'],
  [{}, 'resolved', 'closed'],
  [{ 'chez le prestataire': 'waiting-requester' }, 'waiting-requester', 'chez le prestataire'],
  [{ open: 'new' }, 'in-progress', undefined],
] as const)('with %o, %s is told as %s', (statuses, status, state) => {
  const least = { url: 'http://zammad.test', token: 't', defaultGroup: 'Support' };
  expect(stateOf(ZammadSettings.parse({ ...least, statuses }), status)).toBe(state);
});
