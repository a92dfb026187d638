import { beforeEach, expect, test } from 'vitest';
import { Receipt } from '#shared/central-api.ts';
import {
  audioState,
  changesWith,
  reportWith,
  siteHost,
  timelineOf,
} from '#tests/support/healthy-report.ts';
import { richReport } from '#tests/support/rich-report.ts';
import {
  createTestCentral,
  ticketContent,
  ticketRequest,
  type TestCentral,
} from '#tests/support/test-central.ts';

let central: TestCentral;
let cookie: string;

beforeEach(async () => {
  central = await createTestCentral();
  const entered = await central.fetch(`/desk/enter?code=${central.createEntryCode()}`);
  cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
});

const page = async (path: string, headers: object = {}) =>
  (await central.fetch(path, { headers: { cookie, ...headers } })).text();

async function addTicket(changes: Parameters<typeof ticketContent>[0] = {}): Promise<string> {
  const answer = await central.ask('/v1/tickets', ticketRequest(ticketContent(changes)));
  return Receipt.parse(await answer.json()).reference;
}

test('a ticket opens with its likeliest cause, before its subject', async () => {
  const reference = await addTicket({ subject: 'Plus de son', report: richReport() });
  const text = await page(`/desk/tickets/${reference}`);
  const cause = text.indexOf('Partis ensemble');
  expect(cause).toBeGreaterThan(0);
  expect(cause).toBeLessThan(text.indexOf('<h1>Plus de son'));
  expect(text).toContain('Article proposé à l’agent\u{a0}: Le casque ne donne plus de son');
  const english = await page(`/desk/tickets/${reference}`, { 'accept-language': 'en' });
  expect(english).toContain('Gone together');
});

test('beside the ticket stand the timeline, the changes, the other findings and the report', async () => {
  const reference = await addTicket({ report: richReport() });
  const text = await page(`/desk/tickets/${reference}`);
  const order = [
    'Ce que dit le demandeur',
    'Chronologie du poste',
    'Ce qui a changé depuis le 20 novembre',
    'Autres constats',
    'Conséquence de\u{a0}: hub USB qui décroche',
    'Rapport du poste',
    'Échanges',
  ].map((words) => text.indexOf(words));
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(text).toContain('appareil audio débranché (Jabra Evolve2 40)');
  expect(text).toContain('<svg');
});

test('a ticket in the wrong category is told where its cause belongs', async () => {
  const report = reportWith({ 'site-hosts': [siteHost('CRM', 'tcp'), siteHost('Hermès', null)] });
  const reference = await addTicket({ report });
  expect(await page(`/desk/tickets/${reference}`)).toContain(
    'Relève plutôt de\u{a0}: Bytel Indisponibilité application',
  );
});

test('a ticket without a report, or with nothing wrong in it, says so in its place', async () => {
  const bare = await addTicket();
  expect(await page(`/desk/tickets/${bare}`)).toContain('Aucun rapport de poste n’est joint');
  const healthy = await addTicket({ report: reportWith({}) });
  expect(await page(`/desk/tickets/${healthy}`)).toContain('Rien d’anormal dans le rapport');
});

test('the inbox names the first finding, and leaves out what is only worth knowing', async () => {
  await addTicket({ subject: 'Casque', report: richReport() });
  await addTicket({ subject: 'Souris', report: reportWith({ uptime: { seconds: 31 * 86_400 } }) });
  const text = await page('/desk');
  expect(text).toContain('hub USB qui décroche');
  expect(text).not.toContain('jamais redémarré');
});

test('whatever a machine calls its devices is shown, never run', async () => {
  const attack = '<img src=x onerror=alert(1)>"\'&';
  const report = reportWith({
    'audio-state': audioState({ input: { name: attack, muted: true } }),
    changes: changesWith('driver', attack, attack, attack),
    timeline: timelineOf(['usb-gone', 9, attack], ['usb-gone', 9, 'Jabra Evolve2 40']),
  });
  const reference = await addTicket({ report });
  for (const path of ['/desk', `/desk/tickets/${reference}`]) {
    expect(await page(path)).not.toMatch(/<img src=x|<script(?! src=)|style="/u);
  }
  expect(await page(`/desk/tickets/${reference}`)).toContain('&lt;img src=x');
});

test('what the agent has tried stands on the ticket, so that nobody asks for it again', async () => {
  const triedArticles = [
    { id: 'micro-muet', title: 'Réactiver le micro', outcome: 'check-failed' as const },
  ];
  const reference = await addTicket({ triedArticles });
  const text = await page(`/desk/tickets/${reference}`);
  expect(text).toContain('Déjà essayé');
  expect(text).toContain('Réactiver le micro (la vérification montre');
  const none = await addTicket();
  expect(await page(`/desk/tickets/${none}`)).not.toContain('Déjà essayé');
});
