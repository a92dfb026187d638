import { expect, test } from 'vitest';
import { createZammad } from '#central/help-desks/zammad/create-zammad.ts';
import { ZammadSettings } from '#central/help-desks/zammad/settings.ts';
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
