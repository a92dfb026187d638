import { beforeEach, expect, test } from 'vitest';
import { RemoteTicket } from '#shared/remote-ticket.ts';
import { Receipt } from '#shared/central-api.ts';
import {
  createColleague,
  createDeskVisitor,
  type DeskVisitor,
} from '#tests/support/desk-visitor.ts';
import {
  createTestCentral,
  ticketContent,
  ticketRequest,
  type TestCentral,
} from '#tests/support/test-central.ts';

let central: TestCentral;
let support: DeskVisitor;
let ines: DeskVisitor;

beforeEach(async () => {
  central = await createTestCentral();
  support = createDeskVisitor(central);
  await support.signInByCode(central.deskCode);
  ines = await createColleague(central, support, 'Inès');
});

async function addTicket(changes: Parameters<typeof ticketContent>[0] = {}): Promise<string> {
  const answer = await central.ask('/v1/tickets', ticketRequest(ticketContent(changes)));
  return Receipt.parse(await answer.json()).reference;
}

const find = async (reference: string) => (await central.store.tickets.find(reference))!;
const seenOn = (page: string) => /name="seen" value="(\d+)"/u.exec(page)![1]!;

test('one press takes a new ticket: it is mine, in progress, and its requester is told', async () => {
  const reference = await addTicket();
  await ines.post(`/desk/tickets/${reference}/assign`, { to: 'me' });
  const ticket = await find(reference);
  expect(ticket).toMatchObject({ status: 'in-progress', assignee: { name: 'Inès' } });
  expect(ticket.thread.map(({ text }) => text)).toEqual(['Le support s’occupe de ce ticket.']);
  expect(await ines.page('/desk?who=me')).toContain(reference);
  expect(await ines.page('/desk?who=nobody')).not.toContain(reference);
  expect(await support.page('/desk?who=me')).not.toContain(reference);
});

test('a ticket is given to a colleague and back to nobody, and the page says by whom', async () => {
  const reference = await addTicket();
  const { id } = (await central.store.accounts.findByName('Inès'))!;
  const { updatedAt } = await find(reference);
  central.advance(1000);
  await support.post(`/desk/tickets/${reference}/assign`, { to: id });
  expect((await find(reference)).updatedAt).toBe(updatedAt);
  expect(await ines.page(`/desk/tickets/${reference}`)).toContain('confie le ticket à Inès');
  await ines.post(`/desk/tickets/${reference}/assign`, { to: '' });
  expect((await find(reference)).assignee).toBeNull();
  expect((await support.post(`/desk/tickets/${reference}/assign`, { to: 'x' })).status).toBe(404);
});

test('who may no longer come in is given nothing', async () => {
  const reference = await addTicket();
  const { id } = (await central.store.accounts.findByName('Inès'))!;
  await support.post(`/desk/team/${id}/disable`, {});
  expect((await support.post(`/desk/tickets/${reference}/assign`, { to: id })).status).toBe(404);
});

test('the first to answer a ticket that is nobody’s takes it, and signs by name', async () => {
  const reference = await addTicket();
  expect(await ines.page(`/desk/tickets/${reference}`)).toContain('en y répondant, vous le prenez');
  await ines.post(`/desk/tickets/${reference}/reply`, { text: 'Essayez une autre prise.' });
  await support.post(`/desk/tickets/${reference}/reply`, { text: 'Et alors ?' });
  const ticket = await find(reference);
  expect(ticket.assignee?.name).toBe('Inès');
  const answers = ticket.thread.filter(({ from }) => from === 'support');
  expect(answers.map(({ author }) => author)).toEqual(['Inès', 'Support']);
});

test('the requester reads who answers, and not who decided or was given what', async () => {
  const reference = await addTicket();
  const { id } = (await central.store.accounts.findByName('Inès'))!;
  await ines.post(`/desk/tickets/${reference}/reply`, { text: 'Fait.', then: 'resolved' });
  await ines.post(`/desk/tickets/${reference}/assign`, { to: 'support' });
  await support.post(`/desk/tickets/${reference}/assign`, { to: id });
  const asked = await central.ask(`/v1/tickets/${reference}?email=marie.durand@exemple.fr`);
  const { thread } = RemoteTicket.parse(await asked.json());
  expect(thread.map(({ from, author }) => [from, author])).toEqual([
    ['support', 'Inès'],
    ['system', 'SOS Poste'],
  ]);
  expect(await support.page(`/desk/tickets/${reference}`)).toMatch(/<strong>Inès<\/strong>/u);
});

test('a reply written over a ticket that changed keeps its words and is sent only when pressed again', async () => {
  const reference = await addTicket();
  const seen = seenOn(await ines.page(`/desk/tickets/${reference}`));
  await support.post(`/desk/tickets/${reference}/reply`, { text: 'Je regarde.' });
  const text = 'Une réponse longue à écrire';
  const answer = await ines.post(`/desk/tickets/${reference}/reply`, { text, seen });
  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(page).toContain(text);
  expect(page).toContain('votre texte est gardé');
  expect(page).toContain('Je regarde.');
  expect((await find(reference)).thread.some((said) => said.text === text)).toBe(false);
  const again = await ines.post(`/desk/tickets/${reference}/reply`, { text, seen: seenOn(page) });
  expect(again.status).toBe(303);
});

test('two people who press at once do not undo each other', async () => {
  const reference = await addTicket();
  const seen = seenOn(await ines.page(`/desk/tickets/${reference}`));
  await support.post(`/desk/tickets/${reference}/assign`, { to: 'me', seen });
  const assign = await ines.post(`/desk/tickets/${reference}/assign`, { to: 'me', seen });
  const status = await ines.post(`/desk/tickets/${reference}/status`, { to: 'resolved', seen });
  expect([assign.status, status.status]).toEqual([409, 409]);
  expect(await status.text()).toContain('entre-temps');
  expect(await find(reference)).toMatchObject({
    status: 'in-progress',
    assignee: { id: 'support' },
  });
});

test('beside every filter stands the number of tickets that it shows', async () => {
  const categories = ['dsi-materiel', 'dsi-crm', 'dsi-connexion-internet'];
  for (let count = 0; count < 12; count += 1) {
    const reference = await addTicket({
      categoryId: categories[count % 3]!,
      subject: count % 2 === 0 ? 'Casque' : 'Écran',
    });
    if (count % 4 === 1) await ines.post(`/desk/tickets/${reference}/assign`, { to: 'me' });
    if (count % 5 === 1) await ines.post(`/desk/tickets/${reference}/status`, { to: 'resolved' });
  }
  const starts = [
    '',
    '?state=all',
    '?who=nobody&search=casque',
    '?category=dsi-crm&state=resolved',
  ];
  for (const start of starts) {
    const page = await ines.page(`/desk${start}`);
    const links = [
      ...page.matchAll(/href="([^"]+)"[^>]*>\s*<span>[^<]+<\/span\s*><span class="count">(\d+)</gu),
    ];
    expect(links.length).toBeGreaterThan(10);
    for (const [, address = '', count] of links) {
      const shown = await ines.page(address.replaceAll('&amp;', '&'));
      expect([address, shown.match(/class="subject"/gu)?.length ?? 0]).toEqual([
        address,
        Number(count),
      ]);
    }
  }
});

test('a search by reference shows its ticket whatever the filters, and counts it so', async () => {
  const reference = await addTicket();
  await ines.post(`/desk/tickets/${reference}/status`, { to: 'resolved' });
  const page = await ines.page(`/desk?category=dsi-crm&search=${reference}`);
  expect(page).toContain('Casque muet');
  expect(page).toContain('1 ticket<');
});

test('a search that is too long finds by what it begins with, not everything', async () => {
  await addTicket();
  const page = await ines.page(`/desk?search=${'rien de tel '.repeat(20)}`);
  expect(page).not.toContain('Casque muet');
  expect(page).toContain('Aucun ticket ne correspond');
});

test('beyond one page the list goes on where it ended, each ticket once', async () => {
  const references = await Promise.all(Array.from({ length: 230 }, () => addTicket()));
  const found: string[] = [];
  let address: string | undefined = '/desk';
  while (address !== undefined) {
    const page: string = await ines.page(address);
    found.push(...[...page.matchAll(/class="reference">([^<]+)</gu)].map((match) => match[1]!));
    address = /rel="next" href="([^"]+)"/u.exec(page)?.[1]?.replaceAll('&amp;', '&');
  }
  expect(found).toHaveLength(230);
  expect(new Set(found)).toEqual(new Set(references));
});

test('an address that no page made shows the inbox all the same', async () => {
  for (const query of ['after=x', 'after=1.9~~', 'who=%3Cb%3E', 'urgency=huge', 'state=%00']) {
    expect((await ines.open(`/desk?${query}`)).status).toBe(200);
  }
});

test('an answer as long as its field takes leaves, however many lines it has', async () => {
  const reference = await addTicket();
  const lines = Array.from({ length: 200 }, () => 'x'.repeat(39));
  const sent = { text: lines.join('\r\n'), then: 'in-progress' };
  expect((await ines.post(`/desk/tickets/${reference}/reply`, sent)).status).toBe(303);
  expect((await find(reference)).thread[0]?.text).toBe(lines.join('\n'));
});

test('an answer that is sent twice is said once, and nobody is told that it did not leave', async () => {
  const reference = await addTicket();
  const address = `/desk/tickets/${reference}/reply`;
  const form = {
    seen: seenOn(await ines.page(`/desk/tickets/${reference}`)),
    text: 'Essayez une autre prise.',
    then: 'in-progress',
  };
  await ines.post(address, form);
  expect((await ines.post(address, form)).status).toBe(303);
  const said = (await find(reference)).thread.filter(({ from }) => from === 'support');
  expect(said.map(({ text }) => text)).toEqual([form.text]);
  // Another wish with the same words, or the same words of a colleague, is no repetition.
  expect((await ines.post(address, { ...form, then: 'resolved' })).status).toBe(409);
  expect((await support.post(address, form)).status).toBe(409);
});
