import { expect, test } from 'vitest';
import { enrolmentCodeOf } from '#shared/enrolment.ts';
import { createColleague, createDeskVisitor, handedOver } from '#tests/support/desk-visitor.ts';
import { drawToken, enrolledPoste, enrolment } from '#tests/support/enrolled-poste.ts';
import { createTestCentral, ticketContent, ticketRequest } from '#tests/support/test-central.ts';

async function deskOf() {
  const central = await createTestCentral();
  const support = createDeskVisitor(central);
  await support.signInByCode(central.deskCode);
  const desk = await createColleague(central, support, 'Awa');
  return { central, desk };
}

const english = { 'accept-language': 'en' };

test('a code is given from the page, shown once, and lets a poste in', async () => {
  const { central, desk } = await deskOf();
  const given = await desk.post('/desk/postes/codes', { site: 'Douala', posts: '2', days: '7' });
  const spoken = handedOver(await given.text());
  const code = enrolmentCodeOf(spoken)!;
  const enrolled = await central.fetch(
    '/v1/enrolments',
    enrolment({ code, poste: 'PC-214', token: drawToken() }),
  );
  expect(enrolled.status).toBe(200);
  const page = await desk.page('/desk/postes');
  expect(page).not.toContain(spoken);
  expect(page).toContain('1 sur 2, jusqu’au');
  expect(page).toContain('donné par Awa');
  expect(page).toContain('PC-214');
  expect(page).toContain('pas encore');
});

test('what cannot be a code is refused beside its field, and kept', async () => {
  const { central, desk } = await deskOf();
  const answer = await desk.post('/desk/postes/codes', { site: ' ', posts: '0', days: '91' });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('Indiquez le site');
  expect(page).toContain('1 à 100\u{a0}000');
  expect(page).toContain('1 à 90');
  expect(page).toContain('value="91"');
  expect(await central.store.enrolments.listCodes()).toEqual([]);
});

test('access is withdrawn after a question that names open codes, and given back with one press', async () => {
  const { central, desk } = await deskOf();
  const poste = await enrolledPoste(central, 'PC-214', 'Douala');
  await desk.post('/desk/postes/codes', { site: 'douala', posts: '1', days: '7' });
  const [{ id } = { id: '' }] = await central.store.enrolments.listPostes('', 1);

  const question = await desk.page(`/desk/postes/${id}/revoke`);
  expect(question).toContain('Retirer l’accès de PC-214');
  expect(question).toContain('Un code est encore ouvert pour Douala');
  expect((await poste.ask('/v1/notices')).status).toBe(200);

  const done = await desk.post(`/desk/postes/${id}/revoke`, {});
  const page = await desk.page(done.headers.get('location')!);
  expect(page).toContain('L’accès de PC-214 est retiré.');
  expect((await poste.ask('/v1/notices')).status).toBe(401);

  const back = await desk.post(`/desk/postes/${id}/restore`, {});
  expect(await desk.page(back.headers.get('location')!)).toContain('est rendu');
  expect((await poste.ask('/v1/notices')).status).toBe(200);
  expect((await desk.post('/desk/postes/nobody/revoke', {})).status).toBe(303);
  expect((await desk.open('/desk/postes/nobody/revoke')).status).toBe(404);
});

test('a code that is ended lets nobody in any more', async () => {
  const { central, desk } = await deskOf();
  const given = await desk.post('/desk/postes/codes', { site: 'Douala', posts: '2', days: '7' });
  const code = enrolmentCodeOf(handedOver(await given.text()));
  const [{ id } = { id: '' }] = await central.store.enrolments.listCodes();
  await desk.post(`/desk/postes/codes/${id}/end`, {});
  const body = { code, poste: 'PC-1', token: drawToken() };
  expect((await central.fetch('/v1/enrolments', enrolment(body))).status).toBe(403);
  expect(await desk.page('/desk/postes')).toContain('Aucun code n’est ouvert.');
});

test('postes are found by words of their name or site', async () => {
  const { central, desk } = await deskOf();
  await enrolledPoste(central, 'PC-1', 'Yaoundé');
  await enrolledPoste(central, 'PC-2', 'Douala');
  const found = await desk.page('/desk/postes?search=yaounde');
  expect(found).toContain('PC-1');
  expect(found).not.toContain('PC-2');
  expect(await desk.page('/desk/postes?search=zzz')).toContain('Aucun poste ne correspond');
  expect(await desk.page('/desk/postes', english)).toContain('Last seen');
});

test('the log says who did what, in the reader’s language, and holds neither code nor password', async () => {
  const { central, desk } = await deskOf();
  const given = await desk.post('/desk/postes/codes', { site: 'Douala', posts: '2', days: '7' });
  const spoken = handedOver(await given.text());
  await enrolledPoste(central, 'PC-214');
  const [{ id } = { id: '' }] = await central.store.enrolments.listPostes('', 1);
  await desk.post(`/desk/postes/${id}/revoke`, {});
  await desk.post(`/desk/postes/${id}/restore`, {});
  const [added] = [await desk.post('/desk/team', { name: 'Paul' })];
  const password = handedOver(await added.text());
  const paul = (await central.store.accounts.findByName('Paul'))!;
  for (const act of ['password', 'disable', 'enable']) {
    await desk.post(`/desk/team/${paul.id}/${act}`, {});
  }
  await desk.open('/desk/export.csv');
  await desk.open('/desk/catalogue/export.json');

  const log = await desk.page('/desk/log', english);
  const said = [
    'gave a code for 2 workstations of Douala',
    'withdrew access from PC-214 (Douala)',
    'gave access back to PC-214 (Douala)',
    'signed in with an access code',
    'signed in',
    'added Awa to the team',
    'added Paul to the team',
    'gave Paul a new password',
    'disabled the account of Paul',
    'enabled the account of Paul',
    'changed their password',
    'exported tickets',
    'exported the categories',
  ];
  for (const sentence of said) expect(log).toContain(sentence);
  expect(log).not.toContain(spoken);
  expect(log).not.toContain(password);
  expect(await desk.page('/desk/log')).toContain('a retiré l’accès de PC-214');
});

test('the log goes back page by page', async () => {
  const { central, desk } = await deskOf();
  for (let at = 0; at < 120; at += 1) {
    const event = { kind: 'code-ended', site: `Site ${at}` } as const;
    await central.store.audit.append({ at: '2026-11-23T13:00:00.000Z', who: 'Awa', event });
  }
  const first = await desk.page('/desk/log');
  expect(first).toContain('Site 119');
  expect(first).not.toContain('Site 5<');
  const [, older] = /href="(\/desk\/log\?before=\d+)"/u.exec(first)!;
  const second = await desk.page(older!);
  expect(second).toContain('Site 5<');
  expect(second).not.toContain('before=');
  for (const odd of ['x', '-1', '1e9', '99999999999999999999']) {
    expect((await desk.open(`/desk/log?before=${odd}`)).status).toBe(200);
  }
});

test('a ticket says from which site it came, and from which poste where the person named another', async () => {
  const { central, desk } = await deskOf();
  const poste = await enrolledPoste(central, 'PC-214', 'Douala, plateau 2');
  const send = async (named: string) => {
    const requester = { ...ticketContent().requester, poste: named };
    const answer = await poste.ask('/v1/tickets', ticketRequest(ticketContent({ requester })));
    const { reference } = (await answer.json()) as { reference: string };
    return desk.page(`/desk/tickets/${reference}`);
  };
  const own = await send('pc 214');
  expect(own).toContain('<span>Douala, plateau 2</span>');
  expect(own).not.toContain('envoyé depuis');
  expect(await send('PC-9')).toContain('Douala, plateau 2, envoyé depuis PC-214');
});
