import { beforeEach, expect, test } from 'vitest';
import { Receipt } from '#shared/central-api.ts';
import { createDeskVisitor, SAME_ORIGIN, type DeskVisitor } from '#tests/support/desk-visitor.ts';
import {
  createTestCentral,
  ticketContent,
  ticketRequest,
  type TestCentral,
} from '#tests/support/test-central.ts';

const HALF_A_DAY_MS = 12 * 3_600_000;

let central: TestCentral;
let desk: DeskVisitor;
let ticket: string;

beforeEach(async () => {
  central = await createTestCentral();
  desk = createDeskVisitor(central);
  await desk.signInByCode(central.deskCode);
  const sent = await central.ask('/v1/tickets', ticketRequest(ticketContent()));
  ticket = `/desk/tickets/${Receipt.parse(await sent.json()).reference}`;
});

const thread = async () => {
  const found = await central.store.tickets.find(ticket.split('/').at(-1) ?? '');
  return found?.thread.filter(({ from }) => from === 'support').map(({ text }) => text);
};

/** What the first form of a page, but the one of the head, would send. */
function hiddenOf(page: string): [string, string][] {
  const plain = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const form = /<main[^]*?(<form[^]*?<\/form>)/u.exec(page)![1]!;
  return [...form.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/gu)].map(
    ([, name = '', value = '']) => [name, plain(value)],
  );
}

const actionOf = (page: string) => /<form method="post" action="([^"]*)"/u.exec(page)![1]!;

test('an answer that outlasts its session is kept, and leaves after the sign-in with one press', async () => {
  const text = 'Essayez "une autre" prise.\n<b>Puis</b> rappelez.';
  central.advance(HALF_A_DAY_MS + 1000);
  const door = await desk.post(`${ticket}/reply?state=all`, { text, seen: '0', then: 'resolved' });
  expect(door.status).toBe(403);
  const doorPage = await door.text();
  expect(doorPage).toContain('ce que vous avez écrit est gardé');
  // A mistyped code keeps it all the same.
  const wrong = await desk.post('/desk/sign-in', [...hiddenOf(doorPage), ['code', 'wrong']]);
  const kept = hiddenOf(await wrong.text());
  const entered = await desk.post('/desk/sign-in', [...kept, ['code', central.deskCode]]);
  const page = await entered.text();
  expect(page).toContain('partira au nom de Support');
  expect(page).toContain('&lt;b&gt;Puis&lt;/b&gt; rappelez.');
  expect(await thread()).toEqual([]);
  expect(actionOf(page)).toBe(`${ticket}/reply?state=all`);
  const sent = await desk.post(actionOf(page), hiddenOf(page));
  expect(sent.headers.get('location')).toBe(`${ticket}?state=all#thread`);
  expect(await thread()).toEqual([text]);
});

test('what changed meanwhile is met after the sign-in as before it', async () => {
  const colleague = createDeskVisitor(central);
  await desk.post('/desk/sign-out', {});
  const door = await desk.post(`${ticket}/reply`, { text: 'Je regarde.', seen: '0' });
  await colleague.signInByCode(central.deskCode);
  await colleague.post(`${ticket}/assign`, { to: 'me' });
  const fields: [string, string][] = [...hiddenOf(await door.text()), ['code', central.deskCode]];
  const page = await (await desk.post('/desk/sign-in', fields)).text();
  expect((await desk.post(actionOf(page), hiddenOf(page))).status).toBe(409);
});

test('an address that was kept or passed on is the one that is shown after the sign-in', async () => {
  const stranger = createDeskVisitor(central);
  const door = await stranger.open(`${ticket}?state=all`);
  const page = await stranger.page(door.headers.get('location')!);
  const fields: [string, string][] = [...hiddenOf(page), ['code', central.deskCode]];
  const entered = await stranger.post('/desk/sign-in', fields);
  expect(entered.headers.get('location')).toBe(`${ticket}?state=all`);
});

test('the sign-in leads nowhere but to the desk', async () => {
  for (const to of ['https://evil.test', '//evil.test', '/desk/../v1/health', '/deskx', '\\evil']) {
    const entered = await desk.post('/desk/sign-in', { to, code: central.deskCode });
    expect([to, entered.headers.get('location')]).toEqual([to, '/desk']);
  }
});

test('a link cannot put words into the form that waits behind the sign-in', async () => {
  const link = `/desk/sign-in?to=${ticket}/reply&sends=form&kept:text=evil`;
  const page = await createDeskVisitor(central).page(link);
  expect(page).not.toContain('evil');
  expect(page).not.toContain('sends');
});

test('a password that was typed when the session was over is not kept', async () => {
  await desk.post('/desk/sign-out', {});
  const typed = { old: 'une vieille phrase', wanted: 'une phrase neuve', again: 'x' };
  const door = await desk.post('/desk/account/password', typed, SAME_ORIGIN);
  expect(door.headers.get('location')).toBe('/desk/sign-in?to=%2Fdesk%2Faccount');
});

test('a file that was sent when the session was over is chosen anew on its page', async () => {
  const headers = { ...SAME_ORIGIN, 'content-type': 'multipart/form-data; boundary=x' };
  await desk.post('/desk/sign-out', {});
  const door = await desk.post('/desk/catalogue/import', { seen: '1' }, headers);
  expect(door.headers.get('location')).toBe('/desk/sign-in?to=%2Fdesk%2Fcategories');
});

test('a link in another site’s page is opened by the one who is signed in', async () => {
  const across = await createDeskVisitor(central).open(ticket, { 'sec-fetch-site': 'cross-site' });
  expect(await across.text()).toContain(`content="0; url=${ticket}"`);
});
