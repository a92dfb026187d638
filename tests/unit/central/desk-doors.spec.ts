import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Receipt } from '#shared/central-api.ts';
import { createDeskVisitor } from '#tests/support/desk-visitor.ts';
import { createTestCentral, ticketContent, ticketRequest } from '#tests/support/test-central.ts';

const FIELDS = [
  ...['seen', 'then', 'to', 'text', 'name', 'password', 'code', 'old', 'wanted', 'again', 'step'],
  ...['title', 'summary', 'steps', 'minutes', 'keywords', 'categoryIds', 'endsAt', 'version'],
  ...['site', 'posts', 'days', 'sites', 'categories', 'articles'],
  ...['label', 'family', 'urgency', 'capture', 'report', 'purposeFr', 'reminderEn', 'words'],
  ...['examples', 'q0-id', 'q0-labelFr', 'q0-kind', 'q0-choices', 'q0-required', 'sentence'],
];

async function everyDoor() {
  const central = await createTestCentral();
  const desk = createDeskVisitor(central);
  await desk.signInByCode(central.deskCode);
  const sent = await central.ask('/v1/tickets', ticketRequest(ticketContent()));
  const ticket = `/desk/tickets/${Receipt.parse(await sent.json()).reference}`;
  const doors = [
    ...['reply', 'status', 'assign'].map((act) => `${ticket}/${act}`),
    ...['', '/x/end'].map((act) => `/desk/notices${act}`),
    ...['/new', '/preview', '/casque-sans-son', '/x', '/x/retire', '/x/restore'].map(
      (act) => `/desk/articles${act}`,
    ),
    ...['/new', '/try', '/new/preview', '/dsi-crm', '/dsi-crm/preview', '/x/move'].map(
      (act) => `/desk/categories${act}`,
    ),
    ...['/dsi-crm/retire', '/dsi-crm/restore', '/dsi-crm/move'].map(
      (act) => `/desk/categories${act}`,
    ),
    ...['/desk/catalogue/restore', '/desk/catalogue/import'],
    ...['', '/x/password', '/x/disable', '/x/enable'].map((act) => `/desk/team${act}`),
    ...['/codes', '/codes/x/end', '/x/revoke', '/x/restore'].map((act) => `/desk/postes${act}`),
    ...['/new', '/x', '/x/remove'].map((act) => `/desk/profiles${act}`),
    '/desk/account/password',
    '/desk/sign-in',
  ];
  return { central, desk, doors };
}

/** What people and attackers type, and what no page of ours would send. */
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e999',
    'NaN',
    'null',
    '__proto__',
    '../..',
    '\u0000',
    '<b>',
    'me',
  ),
  fc.constantFrom(
    'nobody',
    'support',
    'preview',
    'site-1',
    'built-in-1',
    'resolved',
    'choice',
    '|',
  ),
);

test('whatever a form of the desk sends, it is taken or refused and never fails', async () => {
  const { central, desk, doors } = await everyDoor();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...doors),
      fc.array(fc.tuple(fc.constantFrom(...FIELDS), typed), { maxLength: 12 }),
      async (door, fields) => {
        expect((await desk.post(door, fields)).status).toBeLessThan(500);
      },
    ),
    { numRuns: 600 },
  );
  expect(central.defects).toEqual([]);
  for (const path of [
    '',
    '/articles',
    '/categories',
    '/notices',
    '/team',
    '/postes',
    '/log',
    '/export.csv',
  ]) {
    expect([path, (await desk.open(`/desk${path}`)).status]).toEqual([path, 200]);
  }
});

test('no form of the desk does anything for another site, or without a session', async () => {
  const { central, desk, doors } = await everyDoor();
  const stranger = createDeskVisitor(central);
  for (const door of doors) {
    expect((await desk.post(door, { name: 'X Y' }, { origin: 'https://evil.test' })).status).toBe(
      403,
    );
    expect((await desk.post(door, { name: 'X Y' }, {})).status).toBe(403);
    if (door === '/desk/sign-in') continue;
    const turnedAway = await stranger.post(door, { name: 'X Y' });
    // The sign-in itself, which keeps the form; for the account, which keeps none, the way to it.
    expect([door, turnedAway.status]).toEqual([door, door.startsWith('/desk/account') ? 303 : 403]);
  }
  expect(await central.store.accounts.list()).toHaveLength(1);
});

test('whatever address is asked for, a page answers', async () => {
  const { central, desk } = await everyDoor();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        '',
        '/tickets/',
        '/articles/',
        '/categories/',
        '/catalogue/',
        '/team/',
        '/postes/',
        '/log/',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.dictionary(
        fc.constantFrom('state', 'category', 'who', 'urgency', 'search', 'after', 'sentence'),
        typed,
      ),
      async (path, rest, query) => {
        const address = `/desk${path}${encodeURIComponent(rest)}?${new URLSearchParams(query).toString()}`;
        expect((await desk.open(address)).status).toBeLessThan(500);
      },
    ),
    { numRuns: 300 },
  );
  expect(central.defects).toEqual([]);
});
