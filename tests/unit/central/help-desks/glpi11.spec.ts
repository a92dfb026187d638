import { expect, test } from 'vitest';
import { createGlpi } from '#central/help-desks/glpi/create-glpi.ts';
import { GlpiSettings } from '#central/help-desks/glpi/settings.ts';
import { sendJson, startScriptedServer } from '#tests/support/scripted-server.ts';

const token = '3f2a0d6e-8f4e-4a0e-9a7e-2f0c8c7b1a11';
const other = '00000000-0000-4000-8000-000000000000';

type Answers = Readonly<Record<string, readonly [number, unknown]>>;

/** A granted token, and after it these answers by method and path. */
async function openOn(answers: Answers) {
  const clock = { now: 0 };
  const { url, requests } = await startScriptedServer((request, response) => {
    const path = (request.url ?? '').split('?')[0]?.replace('/api.php', '') ?? '';
    const [status, body] =
      path === '/token'
        ? ([200, { access_token: 'jeton', expires_in: 3600 }] as const)
        : (answers[`${request.method ?? ''} ${path.replace('/v2', '')}`] ?? [404, {}]);
    sendJson(response, status, body);
  });
  const access = { clientId: 'c', clientSecret: 's', user: 'u', password: 'p' };
  const settings = GlpiSettings.parse({ url, ...access, timeZone: 'Europe/Paris' });
  const paths = () => requests.map((one) => `${one.method} ${one.url.split('?')[0] ?? ''}`);
  return { desk: createGlpi({ fetch, now: () => clock.now }, settings), requests, paths, clock };
}

const FIND = 'GET /Assistance/Ticket';

test('one token serves until a minute before it ends', async () => {
  const { desk, paths, clock } = await openOn({ [FIND]: [200, []] });
  await desk.find(token);
  clock.now = 3_539_000;
  await desk.find(token);
  clock.now = 3_541_000;
  await desk.find(token);
  expect(paths().filter((path) => path.endsWith('/token'))).toHaveLength(2);
});

test('a token that is refused right after it was given is no endless loop', async () => {
  const { desk, requests } = await openOn({ [FIND]: [401, {}] });
  await expect(desk.find(token)).rejects.toMatchObject({ code: 'credentials-refused' });
  expect(requests).toHaveLength(4);
});

test('a filter that answers with the tickets of others is not believed', async () => {
  const { desk } = await openOn({ [FIND]: [200, [{ id: 4, external_id: other }, { id: 5 }]] });
  await expect(desk.find(token)).rejects.toMatchObject({ code: 'not-set-up' });
});

test('moments are read with their zone, and in that of the server without one', async () => {
  const changed = (id: number, at: string) => ({
    ...{ id, external_id: token, date_mod: at, date_creation: at },
  });
  const { desk } = await openOn({
    [FIND]: [
      200,
      [
        changed(3, '2026-11-23T14:07:00+01:00'),
        changed(2, '2026-11-23 14:06:00'),
        { ...changed(9, '2026-11-23 14:06:00'), external_id: null },
        changed(1, '2026-11-23 14:04:00'),
      ],
    ],
  });
  expect(await desk.changedSince?.('2026-11-23T13:05:00.000Z')).toEqual([
    { id: '3', updatedAt: '2026-11-23T13:07:00.000Z' },
    { id: '2', updatedAt: '2026-11-23T13:06:00.000Z' },
  ]);
});

test('an address that a filter could read otherwise is not looked for', async () => {
  const { desk, paths } = await openOn({ 'POST /Assistance/Ticket': [201, { id: 7 }] });
  const requester = { name: 'Marie', email: 'a@b,id=gt=0', poste: 'PC-1' };
  const ticket = { token, categoryId: 'x', subject: 's', text: 't', requester, files: [] };
  expect(await desk.create(ticket)).toBe('7');
  expect(paths()).not.toContain('GET /api.php/v2/Administration/User');
});
