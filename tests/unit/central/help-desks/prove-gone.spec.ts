import { expect, test } from 'vitest';
import { whatToDo } from '#central/help-desks/help-desk-error.ts';
import type { HelpDeskError } from '#central/help-desks/help-desk-error.ts';
import { proveGone } from '#central/help-desks/prove-gone.ts';
import { HelpDeskConfig, openHelpDesk } from '#central/help-desks/registry.ts';
import { reply, ticket } from '#tests/help-desks/samples.ts';
import { createMemoryHelpDesk } from '#tests/support/memory-help-desk.ts';
import { sendJson, startScriptedServer } from '#tests/support/scripted-server.ts';

const CONFIGS = [
  { kind: 'request-tracker', token: 't', defaultQueue: 'General' },
  {
    kind: 'redmine',
    token: 't',
    tokenField: 3,
    defaultPlace: { project: 'support' },
    moves: { 'in-progress': 2 },
  },
  { kind: 'glpi', userToken: 't' },
  { kind: 'glpi', clientId: 'c', clientSecret: 's', user: 'u', password: 'p' },
  { kind: 'zammad', token: 't', defaultGroup: 'Users' },
  { kind: 'osticket', key: 'k' },
  { kind: 'osticket', key: 'k', way: 'form' },
];

test.each(CONFIGS)('a proxy that answers 404 to everything makes $kind wait', async (config) => {
  const { url } = await startScriptedServer((_, response) => {
    response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404 Not Found</h1>');
  });
  const desk = openHelpDesk({ fetch }, HelpDeskConfig.parse({ ...config, url }));
  const asked = [
    desk.create(ticket()),
    ...(desk.capabilities.status
      ? [desk.find(ticket().token), desk.read('1'), desk.reply('1', reply())]
      : []),
    ...(desk.setStatus === undefined ? [] : [desk.setStatus('1', 'in-progress')]),
    ...(desk.changedSince === undefined ? [] : [desk.changedSince('2026-11-01T00:00:00.000Z')]),
  ];
  for (const outcome of await Promise.allSettled(asked)) {
    const { code } = (outcome as PromiseRejectedResult).reason as HelpDeskError;
    expect(['retry-later', 'mend-settings']).toContain(whatToDo(code));
  }
});

test('a ticket that is not there, while its help desk answers, is gone', async () => {
  const { url, requests } = await startScriptedServer((request, response) => {
    if (request.url?.includes('/tickets?') === true) sendJson(response, 200, { items: [] });
    else sendJson(response, 404, { message: 'Not Found' });
  });
  const config = { kind: 'request-tracker', url, token: 't', defaultQueue: 'General' };
  const desk = openHelpDesk({ fetch }, HelpDeskConfig.parse(config));
  await expect(desk.read('1')).rejects.toMatchObject({ code: 'gone' });
  expect(requests.map(({ url: path }) => path.split('?')[0])).toEqual([
    '/REST/2.0/ticket/1',
    '/REST/2.0/tickets',
    '/REST/2.0/ticket/1',
  ]);
});

test('a ticket that is there when it is looked at again is there', async () => {
  const memory = createMemoryHelpDesk();
  const desk = proveGone(memory);
  const id = await desk.create(ticket());
  memory.failNext('gone');
  expect(await desk.read(id)).toMatchObject({ id });
  memory.failNext('gone');
  await expect(desk.reply(id, reply())).rejects.toMatchObject({ code: 'refused' });
});
