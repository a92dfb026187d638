import { beforeEach, expect, test } from 'vitest';
import { hashPassword, isPassword, makePassword } from '#central/access/passwords.ts';
import { openSupportAccount } from '#central/access/people.ts';
import { hashOf } from '#central/access/secrets.ts';
import { systemRandom } from '#central/real-ports.ts';
import {
  createColleague,
  createDeskVisitor,
  handedOver,
  type DeskVisitor,
} from '#tests/support/desk-visitor.ts';
import { Receipt } from '#shared/central-api.ts';
import {
  createTestCentral,
  ticketContent,
  ticketRequest,
  type TestCentral,
} from '#tests/support/test-central.ts';

const CHEAP = { n: 2, r: 1, p: 1 };

let central: TestCentral;
let support: DeskVisitor;

beforeEach(async () => {
  central = await createTestCentral();
  support = createDeskVisitor(central);
  await support.signInByCode(central.deskCode);
});

test('a password is kept as scrypt with its parameters, salted, and never twice the same', async () => {
  const [one, other] = await Promise.all([hashPassword('été', CHEAP), hashPassword('été', CHEAP)]);
  expect(one).toMatch(/^scrypt:2:1:1:/u);
  expect(one).not.toBe(other);
  expect(await isPassword('e\u0301te\u0301', one)).toBe(true);
  expect(await isPassword('ete', one)).toBe(false);
  expect(await isPassword('anything', null)).toBe(false);
  expect(await hashPassword('été')).toMatch(/^scrypt:32768:8:3:/u);
});

test('a made password has nothing that is read for something else', () => {
  const made = new Set(Array.from({ length: 50 }, () => makePassword(systemRandom.below)));
  expect(made.size).toBe(50);
  for (const password of made)
    expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/u);
});

test('the first account opens the desk with the password that was printed', async () => {
  const { name, password } = await openSupportAccount(central);
  const visitor = createDeskVisitor(central);
  expect((await visitor.signIn(name, 'wrong')).status).toBe(403);
  expect((await visitor.signIn(name, password)).headers.get('location')).toBe('/desk');
  expect(await visitor.page('/desk')).toContain('Support');
});

test('a person is added, chooses a password before anything else, and signs in with it', async () => {
  const given = handedOver(await (await support.post('/desk/team', { name: 'Inès Morel' })).text());
  const ines = createDeskVisitor(central);
  expect((await ines.signIn('ines MOREL', given)).status).toBe(303);
  expect((await ines.open('/desk')).headers.get('location')).toBe('/desk/account');
  expect((await ines.post('/desk/team', { name: 'X Y' })).headers.get('location')).toBe(
    '/desk/account',
  );
  const own = 'une longue phrase à moi';
  const change = (fields: Record<string, string>) =>
    ines.post('/desk/account/password', { old: given, wanted: own, again: own, ...fields });
  expect((await change({ old: 'wrong' })).status).toBe(422);
  expect((await change({ wanted: 'short', again: 'short' })).status).toBe(422);
  expect((await change({ wanted: given, again: given })).status).toBe(422);
  expect((await change({ wanted: 'inès morel 2026', again: 'inès morel 2026' })).status).toBe(422);
  expect((await change({ again: 'another one' })).status).toBe(422);
  expect((await change({})).status).toBe(303);
  expect((await ines.open('/desk')).status).toBe(200);
  expect((await createDeskVisitor(central).signIn('Inès Morel', given)).status).toBe(403);
  expect((await createDeskVisitor(central).signIn('Inès Morel', own)).status).toBe(303);
});

test('a name is taken once, accents and case aside, and has to be a name', async () => {
  await support.post('/desk/team', { name: 'Inès' });
  for (const name of ['INES', 'Support', '', 'x', 'a\u0000b', 'n'.repeat(61)]) {
    const answer = await support.post('/desk/team', { name });
    expect([name, answer.status]).toEqual([name, 422]);
  }
});

test('who is disabled is out at once, and comes in again once enabled', async () => {
  const ines = await createColleague(central, support, 'Inès');
  const { id } = (await central.store.accounts.findByName('Inès'))!;
  await support.post(`/desk/team/${id}/disable`, {});
  expect((await ines.open('/desk')).status).toBe(302);
  expect((await ines.signIn('Inès', ines.password)).status).toBe(403);
  await support.post(`/desk/team/${id}/enable`, {});
  expect((await ines.signIn('Inès', ines.password)).status).toBe(303);
});

test('a new password ends what was open under the old one', async () => {
  const ines = await createColleague(central, support, 'Inès');
  const elsewhere = createDeskVisitor(central);
  await elsewhere.signIn('Inès', ines.password);
  const wanted = 'une autre phrase encore';
  await ines.post('/desk/account/password', { old: ines.password, wanted, again: wanted });
  expect((await elsewhere.open('/desk')).status).toBe(302);
  expect((await ines.open('/desk')).status).toBe(200);
  const { id } = (await central.store.accounts.findByName('Inès'))!;
  handedOver(await (await support.post(`/desk/team/${id}/password`, {})).text());
  expect((await ines.open('/desk')).status).toBe(302);
});

test('signing out everywhere ends every session of the account, and of no other', async () => {
  const ines = await createColleague(central, support, 'Inès');
  const elsewhere = createDeskVisitor(central);
  await elsewhere.signIn('Inès', ines.password);
  await ines.post('/desk/account/sign-out-everywhere', {});
  expect((await ines.open('/desk')).status).toBe(302);
  expect((await elsewhere.open('/desk')).status).toBe(302);
  expect((await support.open('/desk')).status).toBe(200);
});

test('nobody disables or resets themselves or the account that is always a way in', async () => {
  const ines = await createColleague(central, support, 'Inès');
  const own = (await central.store.accounts.findByName('Inès'))!.id;
  for (const path of [`${own}/disable`, `${own}/password`, 'support/disable', 'support/password']) {
    expect((await ines.post(`/desk/team/${path}`, {})).status).toBe(404);
  }
  expect((await ines.open('/desk')).status).toBe(200);
});

test('one name is guessed slowly, wherever the guesses come from, known or not', async () => {
  await createColleague(central, support, 'Inès');
  central.advance(3_600_000);
  for (const name of ['Inès', 'Nobody']) {
    const visitor = createDeskVisitor(central);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) {
      statuses.push((await visitor.signIn(name, 'wrong')).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 403), 429]);
  }
  expect((await createDeskVisitor(central).signInByCode(central.deskCode)).status).toBe(303);
});

test('a session from before there were accounts is asked to sign in again', async () => {
  const expiresAt = '2026-11-24T00:00:00.000Z';
  await central.store.access.openSession({ hash: hashOf('old'), expiresAt, accountId: null });
  const answer = await central.fetch('/desk', { headers: { cookie: 'sos-poste-desk=old' } });
  expect(answer.headers.get('location')).toBe('/desk/sign-in');
});

test('a folder whose Support is a person still opens by its code', async () => {
  const other = await createTestCentral();
  await other.store.accounts.add({
    ...{ id: 'x', name: 'Support', password: null, mustChange: false, disabledAt: null },
    createdAt: '2026-11-23T13:00:00.000Z',
  });
  const visitor = createDeskVisitor(other);
  await visitor.signInByCode(other.deskCode);
  expect((await visitor.open('/desk')).status).toBe(200);
});

test('whatever a person is called is shown, never run', async () => {
  const name = '"><img src=x onerror=alert(1)>';
  const colleague = await createColleague(central, support, name);
  const sent = await central.ask('/v1/tickets', ticketRequest(ticketContent()));
  const { reference } = Receipt.parse(await sent.json());
  await colleague.post(`/desk/tickets/${reference}/assign`, { to: 'me' });
  await colleague.post(`/desk/tickets/${reference}/assign`, { to: 'support' });
  await colleague.post(`/desk/tickets/${reference}/reply`, { text: 'Bonjour.' });
  for (const path of ['/desk', `/desk/tickets/${reference}`, '/desk/team', '/desk/account']) {
    const page = await colleague.page(path);
    expect(page).toContain('&lt;img src=x');
    expect(page).not.toContain('<img src=x');
  }
  const refused = await colleague.post('/desk/team', { name });
  expect(await refused.text()).not.toContain('<img src=x');
});

test('a short name may stand in a password, one’s whole name may not', async () => {
  const wanted = 'alto et bal masqué';
  const { password } = await createColleague(central, support, 'Al');
  expect(password).not.toBe(wanted);
  const al = createDeskVisitor(central);
  await al.signIn('Al', password);
  const changed = await al.post('/desk/account/password', { old: password, wanted, again: wanted });
  expect(changed.status).toBe(303);
});

test('what an address is refused uses up nobody’s attempts', async () => {
  const guesser = createDeskVisitor(central);
  for (let guess = 0; guess < 40; guess += 1) await guesser.signIn(`nobody ${guess}`, 'wrong');
  for (let guess = 0; guess < 12; guess += 1) await guesser.signIn('Support', 'wrong');
  central.advance(6_000);
  const { name, password } = await openSupportAccount(central);
  expect((await guesser.signIn(name, password)).status).toBe(303);
});
