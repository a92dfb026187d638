import { Script } from 'node:vm';
import { beforeEach, expect, test } from 'vitest';
import { Receipt } from '#shared/central-api.ts';
import {
  createTestCentral,
  factOf,
  pngOf,
  ticketContent,
  ticketRequest,
  type TestCentral,
} from '#tests/support/test-central.ts';

const HOUR_MS = 3_600_000;
const picture = pngOf('screen');

let central: TestCentral;
let cookie: string;

beforeEach(async () => {
  central = await createTestCentral();
  cookie = cookieOf(await signIn(central.deskCode));
});

const sameOrigin = { origin: 'http://central.test' };
const form = 'application/x-www-form-urlencoded';

function post(path: string, fields: Record<string, string>, headers: object = sameOrigin) {
  return central.fetch(path, {
    method: 'POST',
    headers: { 'content-type': form, cookie, ...headers },
    body: new URLSearchParams(fields).toString(),
  });
}

function signIn(code: string, headers: object = sameOrigin) {
  return central.fetch('/desk/sign-in', {
    method: 'POST',
    headers: { 'content-type': form, ...headers },
    body: new URLSearchParams({ code }).toString(),
  });
}

function cookieOf(answer: Response): string {
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

const open = (path: string, headers: object = {}) =>
  central.fetch(path, { headers: { cookie, ...headers } });

const page = async (path: string, headers: object = {}) => (await open(path, headers)).text();

async function addTicket(changes: Parameters<typeof ticketContent>[0] = {}): Promise<string> {
  const content = ticketContent({ attachments: [factOf(picture)], ...changes });
  const answer = await central.ask('/v1/tickets', ticketRequest(content, [picture]));
  return Receipt.parse(await answer.json()).reference;
}

test('signing in gives a cookie no script can read and no other site can send', async () => {
  const answer = await signIn(central.deskCode);
  expect(answer.status).toBe(303);
  const header = answer.headers.get('set-cookie')!;
  expect(header).toMatch(/HttpOnly/u);
  expect(header).toMatch(/SameSite=Strict/u);
  expect(header).toMatch(/Max-Age=43200/u);
});

test('without a session every page leads to the sign-in', async () => {
  const reference = await addTicket();
  const { sha256 } = factOf(picture);
  cookie = '';
  const paths = [
    '/desk',
    `/desk/tickets/${reference}`,
    `/desk/tickets/${reference}/pictures/${sha256}`,
    '/desk/notices',
    '/desk/anything',
  ];
  for (const path of paths) {
    const answer = await open(path);
    expect([path, answer.status, answer.headers.get('location')]).toEqual([
      path,
      302,
      path === '/desk' ? '/desk/sign-in' : `/desk/sign-in?to=${encodeURIComponent(path)}`,
    ]);
  }
});

test('a wrong code and a poste’s token do not open the desk', async () => {
  expect((await signIn('wrong')).status).toBe(403);
  const answer = await signIn(central.agentToken);
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain('n’est pas reconnu');
});

test('the sign-in slows down who tries too often', async () => {
  for (let attempt = 0; attempt < 9; attempt += 1) await signIn('wrong');
  expect((await signIn(central.deskCode)).status).toBe(429);
  central.advance(60_000);
  expect((await signIn(central.deskCode)).status).toBe(303);
});

test('a session ends after twelve hours', async () => {
  central.advance(12 * HOUR_MS - 1000);
  expect((await open('/desk')).status).toBe(200);
  central.advance(2000);
  expect((await open('/desk')).status).toBe(302);
});

test('signing out closes the session, not only the cookie', async () => {
  expect((await post('/desk/sign-out', {})).status).toBe(303);
  expect((await open('/desk')).status).toBe(302);
});

test('an entry code opens the desk once', async () => {
  const path = `/desk/enter?code=${central.createEntryCode()}`;
  const first = await central.fetch(path);
  expect(first.status).toBe(200);
  cookie = cookieOf(first);
  expect((await open('/desk')).status).toBe(200);
  const second = await central.fetch(path);
  expect(second.headers.get('set-cookie')).toBeNull();
  expect(second.headers.get('location')).toBe('/desk');
});

test('a form sent by another site does nothing', async () => {
  const reference = await addTicket();
  const strangers = [
    {},
    { origin: 'https://evil.test' },
    { origin: 'null' },
    { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of strangers) {
    const answer = await post(`/desk/tickets/${reference}/status`, { to: 'resolved' }, headers);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Rien n’a été fait');
  }
  expect((await signIn(central.deskCode, { origin: 'https://evil.test' })).status).toBe(403);
  expect((await central.store.tickets.find(reference))?.status).toBe('new');
});

test('pages come with a strict policy and are kept by nobody', async () => {
  const { headers } = await open('/desk');
  const policy = headers.get('content-security-policy')!;
  expect(policy).toContain("default-src 'none'; style-src 'self'; script-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(headers.get('cache-control')).toBe('no-store');
  const text = await page('/desk');
  expect(text).not.toMatch(/<script(?! src=)|style="|\son\w+="/u);
});

test('the files of the pages are served as what they are, and the script can be read', async () => {
  cookie = '';
  const asset = (name: string) => open(`/desk/assets/${name}`);
  expect((await asset('desk.css')).headers.get('content-type')).toContain('text/css');
  expect((await asset('icon.svg')).headers.get('content-type')).toContain('image/svg+xml');
  const script = await asset('desk.js');
  expect(script.headers.get('content-type')).toContain('text/javascript');
  const source = await script.text();
  expect(() => new Script(source)).not.toThrow();
});

test('whatever an agent writes is shown, never run', async () => {
  const attack = '<img src=x onerror=alert(1)>"\'&';
  const reference = await addTicket({
    provisionalReference: '<b>P</b>',
    subject: attack,
    description: attack,
    answers: { [attack]: attack, extent: attack },
    requester: { name: attack, email: 'a@exemple.fr', poste: attack, phone: '<script>alert(1)' },
    attachments: [factOf(picture, attack)],
    report: {
      takenAt: '2026-11-23T13:00:00.000Z',
      results: {
        poste: { status: 'known', value: { name: attack }, ms: 1 },
        'usb-devices': { status: 'known', value: [{ name: attack, manufacturer: attack }], ms: 1 },
      },
    },
  });
  await post(`/desk/tickets/${reference}/reply`, { text: attack, then: 'in-progress' });
  await post('/desk/notices', { title: attack, text: attack });
  const search = encodeURIComponent(attack);
  for (const path of [
    '/desk',
    `/desk/tickets/${reference}`,
    '/desk/notices',
    `/desk?search=${search}&state=all&category=${search}`,
  ]) {
    const text = await page(path);
    expect(text).not.toContain('<img src=x');
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<b>P</b>');
    expect(text).not.toContain('x onerror=alert(1)>"');
  }
  expect(await page(`/desk/tickets/${reference}`)).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

test('the inbox is filtered by state and category, and searched', async () => {
  const first = await addTicket({ subject: 'Casque muet' });
  const second = await addTicket({ subject: 'CRM bloqué', categoryId: 'dsi-crm' });
  await post(`/desk/tickets/${second}/status`, { to: 'resolved' });
  expect(await page('/desk')).toContain(first);
  expect(await page('/desk')).not.toContain(second);
  expect(await page('/desk?state=resolved')).toContain(second);
  expect(await page('/desk?state=all&category=dsi-crm')).not.toContain(first);
  expect(await page('/desk?state=all&search=crm+bloque')).toContain(second);
  expect(await page(`/desk?state=all&search=${first.toLowerCase()}`)).toContain('Casque muet');
  expect(await page('/desk?state=nonsense&category=nothing')).toContain('Aucun ticket');
});

test('a ticket shows its answers in the question’s own words', async () => {
  const reference = await addTicket({
    categoryId: 'bytel-gresillement',
    answers: { extent: 'neighbours' },
  });
  const text = await page(`/desk/tickets/${reference}`);
  expect(text).toContain('Qui est concerné ?');
  expect(text).toContain('Mes voisins aussi');
  expect(await page(`/desk/tickets/${reference}`, { 'accept-language': 'en' })).toContain(
    'My neighbours too',
  );
});

test('a reply goes to the thread and takes the ticket where support says', async () => {
  const reference = await addTicket();
  const answer = await post(`/desk/tickets/${reference}/reply?state=all`, {
    text: 'Essayez une autre prise.',
    then: 'waiting-requester',
  });
  expect(answer.headers.get('location')).toBe(`/desk/tickets/${reference}?state=all#thread`);
  const ticket = await central.store.tickets.find(reference);
  expect(ticket?.status).toBe('waiting-requester');
  expect(ticket?.thread.map(({ from, text }) => [from, text])).toEqual([
    ['support', 'Essayez une autre prise.'],
    ['system', 'Le support attend votre réponse.'],
  ]);
});

test('a refused reply keeps its words', async () => {
  const reference = await addTicket();
  const answer = await post(`/desk/tickets/${reference}/reply`, { text: 'x'.repeat(8001) });
  expect(answer.status).toBe(422);
  const text = await answer.text();
  expect(text).toContain('x'.repeat(8001));
  expect(text).toContain('aria-invalid="true"');
});

test('a picture is served to who is signed in, as what it is', async () => {
  const reference = await addTicket();
  const answer = await open(`/desk/tickets/${reference}/pictures/${factOf(picture).sha256}`);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(picture);
});

test('a notice is published to the postes, and ended', async () => {
  await post('/desk/notices', { title: 'Téléphonie', text: 'En cours', categoryIds: 'dsi-crm' });
  const notices = async () =>
    ((await (await central.ask('/v1/notices')).json()) as { notices: { id: string }[] }).notices;
  const [notice] = await notices();
  expect(notice).toMatchObject({ title: 'Téléphonie', categoryIds: ['dsi-crm'], endsAt: null });
  central.advance(1000);
  await post(`/desk/notices/${notice!.id}/end`, {});
  expect(await notices()).toEqual([]);
  expect(await page('/desk/notices')).toContain('Terminées');
});

test('a notice that cannot be published keeps its words and says why', async () => {
  const send = (fields: Record<string, string>) => post('/desk/notices', { title: 'T', ...fields });
  expect((await send({ title: ' ' })).status).toBe(422);
  expect((await send({ endsAt: 'never' })).status).toBe(422);
  expect((await send({ endsAt: '9999-12-31T23:59' })).status).toBe(422);
  const answer = await send({ text: 'Des mots à garder', endsAt: '2020-01-01T10:00' });
  expect(await answer.text()).toContain('Des mots à garder');
  expect(await central.store.knowledge.listNotices()).toEqual([]);
});

test('an address with nothing behind it says so, in the caller’s language', async () => {
  const answer = await open('/desk/tickets/K7M-2PX-94D', { 'accept-language': 'en' });
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('There is nothing at this address');
});

test('a form too large is refused with a page', async () => {
  const reference = await addTicket();
  const answer = await post(`/desk/tickets/${reference}/reply`, { text: 'x'.repeat(200_000) });
  expect(answer.status).toBe(413);
  expect(answer.headers.get('content-type')).toContain('text/html');
});
