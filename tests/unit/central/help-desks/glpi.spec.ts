import { describe, expect, test } from 'vitest';
import { createGlpi } from '#central/help-desks/glpi/create-glpi.ts';
import { GlpiSettings } from '#central/help-desks/glpi/settings.ts';
import { verbatim } from '#central/help-desks/glpi/verbatim.ts';
import { htmlOf } from '#central/help-desks/html-text.ts';
import { plainTextOf } from '#central/help-desks/plain-text.ts';
import { markOf, markText } from '#central/help-desks/token-mark.ts';
import { beforeDoubledHour, zonedMoment } from '#central/help-desks/zoned-moment.ts';
import { sendJson, startScriptedServer } from '#tests/support/scripted-server.ts';

const token = '3f2a0d6e-8f4e-4a0e-9a7e-2f0c8c7b1a11';
const other = '00000000-0000-4000-8000-000000000000';

describe('a moment without a zone', () => {
  test.each([
    ['2026-11-23 14:05:00', 'Europe/Paris', '2026-11-23T13:05:00.000Z'],
    ['2026-07-14 12:00:00', 'Europe/Paris', '2026-07-14T10:00:00.000Z'],
    ['2026-03-29 03:30:00', 'Europe/Paris', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25 03:30:00', 'Europe/Paris', '2026-10-25T02:30:00.000Z'],
    ['2026-11-23 00:30:00', 'America/Martinique', '2026-11-23T04:30:00.000Z'],
    ['2026-11-23 14:05:00', 'UTC', '2026-11-23T14:05:00.000Z'],
  ])('%s in %s is %s', (local, zone, utc) => {
    expect(zonedMoment(local, zone)).toBe(utc);
  });

  test('needs a zone that exists', () => {
    const settings = { url: 'http://glpi.test', userToken: 't', timeZone: 'Europe/Nulle-Part' };
    expect(GlpiSettings.safeParse(settings).success).toBe(false);
  });
});

test.each(['Un.\n\nDeux.', '<b>gras</b> & "mots"', 'à «\u{a0}l’œuvre\u{a0}» 100\u{202f}%', 'a  b'])(
  '%j comes back from a page',
  (text) => {
    const back = plainTextOf(htmlOf(text));
    expect(back.replace('\u{a0} ', '  ')).toBe(text);
  },
);

describe('what GLPI has kept', () => {
  test.each([
    ['&#60;p&#62;a &#38;amp; b&#60;/p&#62;', '<p>a &amp; b</p>'],
    ['&#38;#60;', '&#60;'],
    ['<p>a &#38; b</p>', '<p>a &#38; b</p>'],
    ['sans rien', 'sans rien'],
  ])('%j is read as %j', (kept, meant) => {
    expect(verbatim(kept)).toBe(meant);
  });
});

describe('a token in the words', () => {
  test('is the last one, whatever was quoted above it', () => {
    expect(markOf(markText(`Vu : [SOS Poste ${other}]`, token))).toBe(token);
  });

  test('is found when a colleague has written below it', () => {
    expect(markOf(`${markText('Un.', token)}\nVu avec l’agent.`)).toBe(token);
  });

  test('is none in words without it', () => {
    expect(markOf('SOS Poste')).toBeNull();
  });
});

test('a session that is refused right after it was opened is no endless loop', async () => {
  const { url, requests } = await startScriptedServer((request, response) => {
    if (request.url?.includes('initSession') === true) {
      sendJson(response, 200, { session_token: 's', session: { glpiID: 6 } });
    } else sendJson(response, 401, ['ERROR_SESSION_TOKEN_INVALID', '']);
  });
  const desk = createGlpi({ fetch }, GlpiSettings.parse({ url, userToken: 't' }));
  await expect(desk.read('1')).rejects.toMatchObject({ code: 'credentials-refused' });
  expect(requests).toHaveLength(4);
});

test.each([
  ['2026-10-25T01:30:00.000Z', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25T00:30:00.000Z', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25T02:30:00.000Z', 'Europe/Paris', '2026-10-25T02:30:00.000Z'],
  ['2026-11-23T13:05:00.000Z', 'Europe/Paris', '2026-11-23T13:05:00.000Z'],
])('changes since %s in %s are asked for since %s', (moment, zone, since) => {
  expect(beforeDoubledHour(moment, zone)).toBe(since);
});

/** An open session, and after it these answers by path. */
async function openOn(answers: Readonly<Record<string, [number, unknown]>>) {
  const { url, requests } = await startScriptedServer((request, response) => {
    const path = (request.url ?? '').split('?')[0]?.replace('/apirest.php', '') ?? '';
    const session = { session_token: 's', session: { glpiID: 6 } };
    const [status, body] =
      path === '/initSession'
        ? ([200, session] as const)
        : (answers[`${request.method ?? ''} ${path}`] ?? [404, ['ERROR_ITEM_NOT_FOUND', '']]);
    sendJson(response, status, body);
  });
  const settings = GlpiSettings.parse({ url, userToken: 't', timeZone: 'Europe/Paris' });
  return { desk: createGlpi({ fetch }, settings), requests };
}

test('a change of the hour that was shown twice is not passed over', async () => {
  const data = [{ 1: 'Casque', 2: 5, 19: '2026-10-25 02:10:00', 22: 'sos-poste' }];
  const { desk } = await openOn({ 'GET /search/Ticket': [200, { totalcount: 1, data }] });
  const id = '5';
  const changes = await desk.changedSince?.('2026-10-25T01:55:00.000Z');
  expect(changes).toEqual([{ id, updatedAt: '2026-10-25T01:10:00.000Z' }]);
});

const ticket = {
  ...{ id: 5, name: 'Casque', content: '', status: 2, date_creation: '2026-11-23 14:05:00' },
};

test('a status that GLPI refuses is not set, and stops nothing', async () => {
  const { desk } = await openOn({
    'GET /Ticket/5': [200, ticket],
    'PUT /Ticket/5': [400, ['ERROR_GLPI_UPDATE', '']],
  });
  expect(await desk.setStatus?.('5', 'resolved')).toBe(false);
});

test('a status that GLPI takes and does not set is not set', async () => {
  const { desk } = await openOn({
    'GET /Ticket/5': [200, ticket],
    'PUT /Ticket/5': [200, [{ 5: true, message: '' }]],
  });
  expect(await desk.setStatus?.('5', 'resolved')).toBe(false);
});

test('a ticket that is closed counts as solved, and is not touched', async () => {
  const { desk, requests } = await openOn({ 'GET /Ticket/5': [200, { ...ticket, status: 6 }] });
  expect(await desk.setStatus?.('5', 'resolved')).toBe(true);
  expect(requests.map(({ method }) => method)).not.toContain('PUT');
});

const ALL = { ticket: 1 + 2 + 4 + 1024, followup: 4, document: 4 };

test.each([
  [{ ...ALL }, 'create', undefined],
  [{ ...ALL, ticket: 1 + 2 + 4 }, 'create', 'see all tickets'],
  [{ ...ALL, followup: 1 }, 'create', 'add followups'],
  [{ ...ALL, document: 1 }, 'attach', 'add documents'],
])('a profile with the rights %o lacks, to %s: %s', async (rights, part, words) => {
  const { desk } = await openOn({
    'GET /getActiveProfile': [200, { active_profile: { id: 6, ...rights } }],
    'GET /DocumentType': [200, [{ ext: 'json', is_uploadable: 1 }]],
  });
  const steps = desk.steps.filter((one) => one.part === part);
  const asked = Promise.all(steps.map((one) => one.ask()));
  if (words === undefined) expect(await asked).toEqual([true]);
  else await expect(asked).rejects.toThrow(words);
});

test('rights that a profile does not tell are not missing', async () => {
  const { desk } = await openOn({ 'GET /getActiveProfile': [200, { active_profile: { id: 6 } }] });
  const [create] = desk.steps.filter(({ part }) => part === 'create');
  expect(await create?.ask()).toBe(false);
});
