import { beforeEach, expect, test } from 'vitest';
import { Catalogue, findCategory } from '#shared/category.ts';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import { createDeskVisitor, SAME_ORIGIN, type DeskVisitor } from '#tests/support/desk-visitor.ts';
import { fieldsOf, typedOver } from '#tests/support/form-fields.ts';
import {
  createTestCentral,
  ticketContent,
  ticketRequest,
  type TestCentral,
} from '#tests/support/test-central.ts';

let central: TestCentral;
let desk: DeskVisitor;

beforeEach(async () => {
  central = await createTestCentral();
  desk = createDeskVisitor(central);
  await desk.signInByCode(central.deskCode);
});

const onPostes = async () => Catalogue.parse(await (await central.ask('/v1/catalogue')).json());
const idsOnPostes = async () => (await onPostes()).categories.map(({ id }) => id);
const seenOn = (page: string) => /name="seen" value="([^"]*)"/u.exec(page)![1]!;
const version = async () => (await onPostes()).version;
const act = async (path: string, fields: Record<string, string> = {}) =>
  desk.post(path, { seen: await version(), ...fields });

const typed = {
  label: 'DSI Badgeuse 2',
  family: 'dsi',
  urgency: 'high',
  capture: 'on',
  report: 'hardware',
  purposeFr: 'La badgeuse ne répond plus',
  words: 'badgeuse\npointeuse',
  examples: 'mon badge ne passe plus',
  'q0-labelFr': 'Quelle badgeuse ?',
  'q0-labelEn': 'Which reader?',
  'q0-kind': 'choice',
  'q0-required': 'on',
  'q0-choices': 'hall | Hall | Lobby\nParking',
  'q0-refusalFr': 'Indiquez laquelle.',
  seen: '',
  sentence: '',
};

test('a category is written, and the postes offer it with its questions and words', async () => {
  const before = await version();
  const answer = await desk.post('/desk/categories/new', typed);
  expect(answer.headers.get('location')).toBe('/desk/categories/dsi-badgeuse?saved');
  const catalogue = await onPostes();
  expect(catalogue.version).not.toBe(before);
  expect(findCategory(catalogue.categories, 'dsi-badgeuse')).toEqual({
    id: 'dsi-badgeuse',
    family: 'dsi',
    label: 'DSI Badgeuse 2',
    purpose: { fr: typed.purposeFr, en: typed.purposeFr },
    notFor: { fr: '', en: '' },
    example: { fr: '', en: '' },
    capture: true,
    report: ['hardware'],
    urgency: 'high',
    words: ['badgeuse', 'pointeuse'],
    examples: ['mon badge ne passe plus'],
    questions: [
      {
        id: 'quelle-badgeuse-a',
        label: { fr: 'Quelle badgeuse ?', en: 'Which reader?' },
        kind: 'choice',
        required: true,
        choices: [
          { value: 'hall', label: { fr: 'Hall', en: 'Lobby' } },
          { value: 'parking', label: { fr: 'Parking', en: 'Parking' } },
        ],
        refusal: { fr: 'Indiquez laquelle.', en: 'Indiquez laquelle.' },
      },
    ],
  });
  expect((await desk.post('/desk/categories/new', typed)).headers.get('location')).toContain(
    'badgeuse-b',
  );
});

test('saving each built-in category as its page shows it changes nothing of it', async () => {
  for (const { id } of DEFAULT_CATALOGUE.categories) {
    const page = await desk.page(`/desk/categories/${id}`);
    expect((await desk.post(`/desk/categories/${id}`, fieldsOf(page, 'category'))).status).toBe(
      303,
    );
  }
  const { categories } = await onPostes();
  const sorted = (value: typeof categories) =>
    value.map((category) => ({ ...category, report: category.report.toSorted() }));
  expect(sorted(categories)).toEqual(sorted(DEFAULT_CATALOGUE.categories));
});

test('a category that cannot be saved keeps its words and says which field to mend', async () => {
  const refused: [string, string, string][] = [
    ['label', '', 'Donnez un nom'],
    ['purposeFr', '', 'Dites à quoi sert'],
    ['exampleFr', 'x'.repeat(301), '300 caractères'],
    ['words', 'x'.repeat(61), '200 mots'],
    ['examples', 'ab', '200 phrases'],
    ['q0-choices', 'hall', 'incomplète'],
    ['q0-choices', 'hall\nhall', 'incomplète'],
    ['q0-refusalFr', '', 'incomplète'],
  ];
  const before = await onPostes();
  for (const [field, value, sentence] of refused) {
    const answer = await desk.post('/desk/categories/new', { ...typed, [field]: value });
    const page = await answer.text();
    expect([field, answer.status]).toEqual([field, 422]);
    expect(page).toContain(sentence);
    expect(page).toContain('pointeuse'.slice(0, field === 'words' ? 0 : undefined));
  }
  expect(await onPostes()).toEqual(before);
});

test('a retired category is offered no more; its tickets keep its name, and a late one is taken', async () => {
  await act('/desk/categories/dsi-crm/retire');
  const { categories } = await onPostes();
  expect(findCategory(categories, 'dsi-crm')).toMatchObject({ retired: true });
  const late = await central.ask(
    '/v1/tickets',
    ticketRequest(ticketContent({ categoryId: 'dsi-crm' })),
  );
  expect(late.status).toBe(201);
  expect(await desk.page('/desk?category=dsi-crm')).toContain('DSI CRM');
  expect(await desk.page('/desk/categories')).toMatch(/Retirées[\s\S]*DSI CRM[\s\S]*1 ticket/u);
  const page = await desk.page('/desk/categories/dsi-crm');
  await desk.post('/desk/categories/dsi-crm', fieldsOf(page, 'category'));
  expect(findCategory((await onPostes()).categories, 'dsi-crm')?.retired).toBe(true);
  await act('/desk/categories/dsi-crm/restore');
  expect(findCategory((await onPostes()).categories, 'dsi-crm')).not.toHaveProperty('retired');
});

test('the last category on offer cannot be retired', async () => {
  const [first, ...others] = DEFAULT_CATALOGUE.categories;
  for (const { id } of others) await act(`/desk/categories/${id}/retire`);
  const answer = await act(`/desk/categories/${first!.id}/retire`);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('dernière catégorie');
});

test('the order is the one the postes show', async () => {
  const before = await idsOnPostes();
  await act(`/desk/categories/${before[2]!}/move`, { step: 'up' });
  await act(`/desk/categories/${before[0]!}/move`, { step: 'up' });
  expect(await idsOnPostes()).toEqual([before[0], before[2], before[1], ...before.slice(3)]);
});

test('what was overtaken changes nothing and is said', async () => {
  const seen = await version();
  await act('/desk/categories/dsi-crm/retire');
  const answer = await desk.post('/desk/categories/dsi-log/retire', { seen });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('entre-temps');
  expect(findCategory((await onPostes()).categories, 'dsi-log')).not.toHaveProperty('retired');
});

test('two people may edit two categories, and of one the second is told', async () => {
  const [crm, log] = await Promise.all(
    ['dsi-crm', 'dsi-log'].map(async (id) =>
      fieldsOf(await desk.page(`/desk/categories/${id}`), 'category'),
    ),
  );
  await desk.post('/desk/categories/dsi-crm', typedOver(crm!, { label: 'Le nom de la première' }));
  expect(
    (await desk.post('/desk/categories/dsi-log', typedOver(log!, { label: 'Logins' }))).status,
  ).toBe(303);
  const late = await desk.post(
    '/desk/categories/dsi-crm',
    typedOver(crm!, { label: 'Le nom de la seconde' }),
  );
  expect(late.status).toBe(409);
  const page = await late.text();
  expect(page).toContain('value="Le nom de la seconde"');
  expect(page).toContain('<strong>Le nom de la première</strong>');
  const again = typedOver(crm!, { label: 'Le nom de la seconde', seen: seenOn(page) });
  expect((await desk.post('/desk/categories/dsi-crm', again)).status).toBe(303);
});

test('one goes back to any of the last twenty versions, and nothing that was known is lost', async () => {
  await desk.post('/desk/categories/new', typed);
  const withOwn = await version();
  for (let count = 0; count < 21; count += 1) {
    await act('/desk/categories/dsi-crm/move', { step: count % 2 === 0 ? 'up' : 'down' });
  }
  const versions = await central.store.knowledge.listCatalogueVersions();
  expect(versions).toHaveLength(21);
  expect(versions[0]).toMatchObject({ version: await version(), author: 'Support' });
  expect((await act('/desk/catalogue/restore', { version: withOwn })).status).toBe(404);
  expect((await act('/desk/catalogue/restore', { version: versions[20]!.version })).status).toBe(
    303,
  );
  expect(await idsOnPostes()).toContain('dsi-badgeuse');
  await act('/desk/catalogue/restore', { version: '' });
  const { categories } = await onPostes();
  expect(findCategory(categories, 'dsi-badgeuse')?.retired).toBe(true);
  expect(categories.filter(({ retired }) => retired !== true)).toEqual(
    DEFAULT_CATALOGUE.categories,
  );
});

function importFile(text: string, seen: string) {
  const body = new FormData();
  body.append('file', new Blob([text], { type: 'application/json' }), 'x.json');
  body.append('seen', seen);
  return central.fetch('/desk/catalogue/import', {
    method: 'POST',
    headers: { ...SAME_ORIGIN, cookie: desk.cookie() },
    body,
  });
}

test('an exported catalogue can be imported again, and one that is none is refused whole', async () => {
  const answer = await desk.open('/desk/catalogue/export.json');
  expect(answer.headers.get('content-disposition')).toContain('attachment');
  const exported = Catalogue.parse(await answer.json());
  await act('/desk/categories/dsi-crm/retire');
  expect((await importFile(JSON.stringify(exported), await version())).status).toBe(303);
  expect((await onPostes()).categories).toEqual(exported.categories);
  const [first] = exported.categories;
  for (const text of [
    '',
    'null',
    '{',
    '{"version":"1","categories":[]}',
    JSON.stringify({ ...exported, categories: [first, first] }),
    JSON.stringify({ ...exported, categories: [{ ...first, id: '<b>' }] }),
  ]) {
    const refused = await importFile(text, await version());
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('n’est pas un catalogue');
  }
  expect((await onPostes()).categories).toEqual(exported.categories);
});

test('a sentence is tried on the categories as they are typed', async () => {
  const sentence = 'la pointeuse ne lit plus mon badge';
  const before = await (await desk.post('/desk/categories/try', { sentence })).text();
  expect(before).not.toContain('Badgeuse');
  const form = { ...typed, label: 'Badgeuse', sentence };
  const preview = await (await desk.post('/desk/categories/new/preview', form)).text();
  expect(preview).toMatch(/choisirait[\s\S]*Badgeuse[\s\S]*%/u);
  expect(
    await desk.page(`/desk/categories?sentence=${encodeURIComponent('mon casque grésille')}`),
  ).toContain('%');
  expect(await idsOnPostes()).not.toContain('badgeuse');
});

test('whatever a category says is shown, never run', async () => {
  const attack = '"><img src=x onerror=alert(1)>';
  const fields = Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      name,
      /Fr$|En$|label|words|examples|choices/u.test(name) ? `${value}${attack}` : value,
    ]),
  );
  const saved = await desk.post('/desk/categories/new', fields);
  expect(saved.status).toBe(303);
  const { id } = (await onPostes()).categories.find(({ label }) => label.includes('<img'))!;
  const content = ticketContent({ categoryId: id, answers: {} });
  await central.ask('/v1/tickets', ticketRequest(content));
  const pages = await Promise.all([
    desk.page('/desk/categories'),
    desk.page(`/desk/categories/${id}`),
    desk.page('/desk'),
    desk
      .post('/desk/categories/new/preview', { ...fields, sentence: attack })
      .then((answer) => answer.text()),
    desk
      .post('/desk/categories/new', { ...fields, seen: attack, 'q0-choices': attack })
      .then((answer) => answer.text()),
  ]);
  for (const page of pages) expect(page).not.toContain('<img src=x');
});
