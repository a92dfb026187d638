import { beforeEach, expect, test } from 'vitest';
import { Receipt } from '#shared/central-api.ts';
import { sampleNotice } from '#tests/support/sample-notice.ts';
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

function post(path: string, fields: Record<string, string> = {}, attach: readonly string[] = []) {
  return central.fetch(path, {
    method: 'POST',
    headers: {
      ...{ origin: 'http://central.test', cookie },
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams([
      ...Object.entries(fields),
      ...attach.map((reference): [string, string] => ['attach', reference]),
    ]).toString(),
  });
}

const page = async (path: string) => (await central.fetch(path, { headers: { cookie } })).text();

async function outage(postes: number): Promise<string[]> {
  const references: string[] = [];
  for (let poste = 1; poste <= postes; poste += 1) {
    const content = ticketContent({
      categoryId: 'bytel-indisponibilite-application',
      answers: { application: 'Hermès' },
      requester: { ...ticketContent().requester, poste: `PC-${poste}` },
    });
    const answer = await central.ask('/v1/tickets', ticketRequest(content));
    references.push(Receipt.parse(await answer.json()).reference);
    central.advance(20_000);
  }
  return references;
}

const proposalId = async () => /proposal=([\w-]+)/u.exec(await page('/desk'))?.[1] ?? '';
const notices = () => central.store.knowledge.listNotices();
const threadOf = async (reference: string) =>
  (await central.store.tickets.find(reference))?.thread.map(({ text }) => text) ?? [];

test('what looks like an outage stands on top of the inbox, with what speaks for it', async () => {
  const [first] = await outage(8);
  const inbox = await page('/desk');
  expect(inbox).toContain('Incident probable');
  expect(inbox).toMatch(/8\u{a0}postes · 8\u{a0}tickets · depuis/u);
  expect(inbox).toContain(`/desk/tickets/${first ?? ''}`);
  expect(await page('/desk/notices')).toContain('Incident probable');
});

test('confirming opens the form filled in, publishes, and attaches the tickets in one act', async () => {
  const references = await outage(8);
  const proposal = await proposalId();
  const form = await page(`/desk/notices?proposal=${proposal}`);
  expect(form).toContain('value="Hermès inaccessible"');
  expect(form.match(/name="attach" value="[^"]+" checked/gu)).toHaveLength(8);
  const fields = { title: 'Hermès inaccessible', incident: '1', applications: 'Hermès' };
  expect((await post('/desk/notices', { ...fields, proposal }, references)).status).toBe(303);
  expect(await notices()).toMatchObject([
    { title: 'Hermès inaccessible', incident: true, applications: ['Hermès'], headCount: 8 },
  ]);
  for (const reference of references) {
    const thread = await threadOf(reference);
    expect(thread).toHaveLength(1);
    expect(thread[0]).toContain('rattaché à un incident connu\u{a0}: Hermès inaccessible.');
  }
  expect(await page('/desk')).not.toContain('Incident probable');
});

test('a ticket that is not ticked stays by itself, and one of another incident is not ticked', async () => {
  const [first = '', second = '', ...others] = await outage(8);
  const startsAt = '2026-11-23T13:00:00.000Z';
  await central.store.knowledge.addNotice(sampleNotice({ startsAt, applications: ['casque'] }));
  const proposal = await proposalId();
  const form = await page(`/desk/notices?proposal=${proposal}`);
  // Their words, those of every ticket here, name the other incident.
  expect(form).toContain(`name="attach" value="${first}"`);
  expect(form).not.toMatch(/name="attach" value="[^"]+" checked/u);
  await post('/desk/notices', { title: 'Hermès', incident: '1', proposal }, [first, ...others]);
  expect(await threadOf(first)).toHaveLength(1);
  expect(await threadOf(second)).toHaveLength(0);
});

test('a refused form of a proposal keeps it, and confirms nothing', async () => {
  await outage(8);
  const proposal = await proposalId();
  const answer = await post('/desk/notices', { title: '', proposal });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(`value="${proposal}"`);
  expect(await notices()).toEqual([]);
  expect(await page('/desk')).toContain('Incident probable');
});

test('a proposal that is the same outage joins the incident, which then takes its category in', async () => {
  const startsAt = '2026-11-23T13:00:00.000Z';
  const scope = { categoryIds: ['dsi-crm'], applications: ['CRM'] };
  await central.store.knowledge.addNotice(sampleNotice({ startsAt, ...scope }));
  await outage(8);
  await post(`/desk/proposals/${await proposalId()}/join`, { notice: 'n1' });
  expect(await notices()).toMatchObject([
    {
      categoryIds: ['dsi-crm', 'bytel-indisponibilite-application'],
      ...{ applications: ['CRM', 'hermes'], headCount: 8 },
    },
  ]);
  expect(await page('/desk')).not.toContain('Incident probable');
});

test('dismissing takes it off the page', async () => {
  await outage(8);
  expect((await post(`/desk/proposals/${await proposalId()}/dismiss`)).status).toBe(303);
  expect(await page('/desk')).not.toContain('Incident probable');
});

test('a ticket is attached once from its page, and its poste is counted', async () => {
  const startsAt = '2026-11-23T13:00:00.000Z';
  await central.store.knowledge.addNotice(sampleNotice({ startsAt }));
  const [reference = ''] = await outage(1);
  expect(await page(`/desk/tickets/${reference}`)).toContain('Rattacher à un incident');
  await post(`/desk/tickets/${reference}/incident`, { notice: 'n1' });
  await post(`/desk/tickets/${reference}/incident`, { notice: 'n1' });
  expect(await threadOf(reference)).toHaveLength(1);
  expect(await notices()).toMatchObject([{ id: 'n1', headCount: 1 }]);
  const after = await page(`/desk/tickets/${reference}`);
  expect(after).toContain('Rattaché à\u{a0}: téléphonie du plateau 2');
  expect(after).not.toContain('Rattacher à un incident');
});

test('a ticket moved to another incident is counted there and no longer here', async () => {
  const startsAt = '2026-11-23T13:00:00.000Z';
  await central.store.knowledge.addNotice(sampleNotice({ startsAt }));
  await central.store.knowledge.addNotice(sampleNotice({ id: 'n2', startsAt }));
  const [reference = ''] = await outage(1);
  await post(`/desk/tickets/${reference}/incident`, { notice: 'n1' });
  await post(`/desk/tickets/${reference}/incident`, { notice: 'n2' });
  const counts = new Map((await notices()).map(({ id, headCount }) => [id, headCount]));
  expect(Object.fromEntries(counts)).toEqual({ n1: 0, n2: 1 });
});

test('when it is over, every attached ticket is told and resolved in one act', async () => {
  const startsAt = '2026-11-23T13:00:00.000Z';
  await central.store.knowledge.addNotice(sampleNotice({ startsAt }));
  const references = await outage(3);
  for (const reference of references) {
    await post(`/desk/tickets/${reference}/incident`, { notice: 'n1' });
  }
  await post('/desk/notices/n1/end');
  expect(await page('/desk/notices')).toContain('Prévenir et résoudre les 3 tickets rattachés');
  expect((await post('/desk/notices/n1/resolve')).status).toBe(303);
  for (const reference of references) {
    expect((await central.store.tickets.find(reference))?.status).toBe('resolved');
    expect((await threadOf(reference)).at(-1)).toContain('est terminé\u{a0}: ce ticket est résolu');
  }
  expect(await page('/desk/notices')).not.toContain('Prévenir et résoudre');
});

test('a notice is edited: words, scope and span; its head-count and start stay', async () => {
  const startsAt = '2026-11-23T13:00:42.000Z';
  await central.store.knowledge.addNotice(sampleNotice({ startsAt, sites: ['Douala'] }));
  const form = await page('/desk/notices/n1/edit');
  const shown = /name="startsAt"[^>]*value="([^"]+)"/u.exec(form)?.[1] ?? '';
  await post('/desk/notices/n1', {
    ...{ title: 'Téléphonie', incident: '1', startsAt: shown },
    sites: 'Douala\r\n\r\nYaoundé\r\nDouala',
  });
  expect(await notices()).toMatchObject([
    { id: 'n1', title: 'Téléphonie', sites: ['Douala', 'Yaoundé'], startsAt, incident: true },
  ]);
});

test('a notice that a colleague has ended meanwhile is not opened again by an older form', async () => {
  await central.store.knowledge.addNotice(sampleNotice({ endsAt: null }));
  const typed = { title: 'Téléphonie', incident: '1', startsAt: '', endsAt: '' };
  const knownEnd = (form: string) => /name="knownEnd" value="([^"]*)"/u.exec(form)?.[1] ?? '?';
  const opened = knownEnd(await page('/desk/notices/n1/edit'));
  await post('/desk/notices/n1/end');
  const refused = await (await post('/desk/notices/n1', { ...typed, knownEnd: opened })).text();
  expect(refused).toContain('Un collègue a changé la fin');
  expect(refused).toContain('value="Téléphonie"');
  expect((await notices())[0]?.endsAt).not.toBeNull();
  await post('/desk/notices/n1', { ...typed, knownEnd: knownEnd(refused) });
  expect(await notices()).toMatchObject([{ title: 'Téléphonie', endsAt: null }]);
});

test('a notice that a colleague has changed meanwhile is not written over unseen', async () => {
  await central.store.knowledge.addNotice(sampleNotice({ endsAt: null }));
  const seen = (form: string) => /name="seen" value="([^"]+)"/u.exec(form)?.[1] ?? '?';
  const opened = seen(await page('/desk/notices/n1/edit'));
  await post('/desk/notices/n1', { title: 'Téléphonie', text: 'On y travaille.', seen: opened });
  const mine = { title: 'Téléphonie du plateau 3', text: '' };
  const refused = await (await post('/desk/notices/n1', { ...mine, seen: opened })).text();
  expect(refused).toContain('Un collègue a modifié cette annonce');
  expect(refused).toContain('value="Téléphonie du plateau 3"');
  expect(await notices()).toMatchObject([{ title: 'Téléphonie', text: 'On y travaille.' }]);
  await post('/desk/notices/n1', { ...mine, seen: seen(refused) });
  expect(await notices()).toMatchObject([mine]);
});

test('a ticket is not attached to what has ended meanwhile, and its page says so', async () => {
  const startsAt = '2026-11-23T13:00:00.000Z';
  await central.store.knowledge.addNotice(sampleNotice({ startsAt }));
  const [reference = ''] = await outage(1);
  await post('/desk/notices/n1/end');
  const answer = await post(`/desk/tickets/${reference}/incident`, { notice: 'n1' });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('Cet incident n’est plus en vigueur');
  expect(await threadOf(reference)).toEqual([]);
});

test('the preview shows what the poste will, and publishes nothing', async () => {
  const fields = { title: 'Téléphonie <b>', text: 'On y travaille.', incident: '1' };
  const answer = await post('/desk/notices', { ...fields, then: 'preview' });
  expect(answer.status).toBe(200);
  const shown = await answer.text();
  expect(shown).toContain('Incident en cours\u{a0}: Téléphonie &lt;b&gt; (depuis');
  expect(shown).toContain('Je suis concerné aussi');
  expect(await notices()).toEqual([]);
});

test('a start that is to come is announced on the desk and not served yet', async () => {
  await post('/desk/notices', { title: 'Maintenance', startsAt: '2026-11-24T08:00' });
  expect(await page('/desk/notices')).toContain('À venir');
  const served = (await (await central.ask('/v1/notices')).json()) as { notices: unknown[] };
  expect(served.notices).toEqual([]);
});

test('two people who confirm one proposal publish one notice, and the second keeps the words', async () => {
  await outage(8);
  const proposal = await proposalId();
  await post('/desk/notices', { title: 'Hermès', incident: '1', proposal });
  const second = await post('/desk/notices', { title: 'Hermès en panne', incident: '1', proposal });
  expect(second.status).toBe(422);
  const shown = await second.text();
  expect(shown).toContain('n’attend plus de décision');
  expect(shown).toContain('value="Hermès en panne"');
  expect(await notices()).toHaveLength(1);
});

test('no ticket is attached to an announcement, nor joined to what is over', async () => {
  const startsAt = '2026-11-23T13:00:00.000Z';
  const endsAt = '2026-11-23T13:00:01.000Z';
  await central.store.knowledge.addNotice(
    sampleNotice({ startsAt, incident: false, categoryIds: ['dsi-crm'] }),
  );
  await central.store.knowledge.addNotice(sampleNotice({ id: 'n2', startsAt, endsAt }));
  const [reference = ''] = await outage(8);
  const attached = await post(`/desk/tickets/${reference}/incident`, { notice: 'n1' });
  expect(attached.status).toBe(409);
  const proposal = await proposalId();
  for (const notice of ['n1', 'n2']) {
    expect((await post(`/desk/proposals/${proposal}/join`, { notice })).status).toBe(404);
  }
  expect(await threadOf(reference)).toEqual([]);
});

test('a poste with two tickets stays counted where the other one is', async () => {
  const startsAt = '2026-11-23T13:00:00.000Z';
  await central.store.knowledge.addNotice(sampleNotice({ startsAt }));
  await central.store.knowledge.addNotice(sampleNotice({ id: 'n2', startsAt }));
  const [first = ''] = await outage(1);
  const [second = ''] = await outage(1);
  await post(`/desk/tickets/${first}/incident`, { notice: 'n1' });
  await post(`/desk/tickets/${second}/incident`, { notice: 'n1' });
  await post(`/desk/tickets/${first}/incident`, { notice: 'n2' });
  const counts = (await notices()).map(({ id, headCount }) => [id, headCount]);
  expect(Object.fromEntries(counts)).toEqual({ n1: 1, n2: 1 });
});
