import { describe, expect, test } from 'vitest';
import { createGlpi } from '#central/help-desks/glpi/create-glpi.ts';
import { GlpiSettings } from '#central/help-desks/glpi/settings.ts';
import { verbatim } from '#central/help-desks/glpi/verbatim.ts';
import { htmlOf } from '#central/help-desks/html-text.ts';
import { plainTextOf } from '#central/help-desks/plain-text.ts';
import { markOf, markText } from '#central/help-desks/token-mark.ts';
import { zonedMoment } from '#central/help-desks/zoned-moment.ts';
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
