import { beforeEach, expect, test } from 'vitest';
import type { Article } from '#shared/article.ts';
import { createDeskVisitor, type DeskVisitor } from '#tests/support/desk-visitor.ts';
import { createTestCentral, type TestCentral } from '#tests/support/test-central.ts';

let central: TestCentral;
let desk: DeskVisitor;

beforeEach(async () => {
  central = await createTestCentral();
  desk = createDeskVisitor(central);
  await desk.signInByCode(central.deskCode);
});

const typed = {
  title: 'Écran noir au réveil',
  summary: 'Réveiller l’écran sans redémarrer.',
  steps: 'Appuyez sur une touche.\n\n  Vérifiez le câble.  \r\nAttendez dix secondes.',
  minutes: '2',
  keywords: 'écran noir, veille, écran noir',
  categoryIds: 'dsi-materiel',
  seen: '',
};

const onPostes = async () =>
  ((await (await central.ask('/v1/articles')).json()) as { articles: Article[] }).articles;
const seenOn = (page: string) => /name="seen" value="([^"]*)"/u.exec(page)![1]!;

test('an article is written, and the postes have it', async () => {
  const answer = await desk.post('/desk/articles/new', typed);
  expect(answer.headers.get('location')).toBe('/desk/articles/ecran-noir-au-reveil?saved');
  expect((await onPostes()).find(({ id }) => id === 'ecran-noir-au-reveil')).toEqual({
    id: 'ecran-noir-au-reveil',
    title: typed.title,
    summary: typed.summary,
    steps: ['Appuyez sur une touche.', 'Vérifiez le câble.', 'Attendez dix secondes.'],
    minutes: 2,
    keywords: ['écran noir', 'veille'],
    categoryIds: ['dsi-materiel'],
    updatedAt: '2026-11-23T13:05:00.000Z',
  });
  const second = await desk.post('/desk/articles/new', typed);
  expect(second.headers.get('location')).toBe('/desk/articles/ecran-noir-au-reveil-2?saved');
});

test('an article is given a check, and loses it again', async () => {
  await desk.post('/desk/articles/new', { ...typed, check: 'displays' });
  const checkOf = async () => (await onPostes()).find(({ title }) => title === typed.title)?.check;
  expect(await checkOf()).toBe('displays');
  const address = '/desk/articles/ecran-noir-au-reveil';
  const page = await desk.page(address);
  expect(page).toMatch(/value="displays" selected/u);
  await desk.post(address, { ...typed, check: 'of-a-newer-version', seen: seenOn(page) });
  expect(await checkOf()).toBeUndefined();
});

test('the category an article was written for stays first, though its box stands behind the others', async () => {
  const of = async () => (await onPostes()).find(({ id }) => id === 'gresillement')?.categoryIds;
  expect(await of()).toEqual(['bytel-gresillement', 'dsi-materiel']);
  const address = '/desk/articles/gresillement';
  const seen = seenOn(await desk.page(address));
  await desk.post(address, [
    ...Object.entries({ ...typed, seen }).filter(([name]) => name !== 'categoryIds'),
    ...['dsi-crm', 'dsi-materiel', 'bytel-gresillement'].map((id): [string, string] => [
      'categoryIds',
      id,
    ]),
  ]);
  expect(await of()).toEqual(['bytel-gresillement', 'dsi-materiel', 'dsi-crm']);
});

test('an article that cannot be saved keeps its words and says which field to mend', async () => {
  const refused: [string, string, string][] = [
    ['title', '', 'Donnez un titre'],
    ['summary', 'x'.repeat(301), '300 caractères'],
    ['steps', '\n \n', 'une à vingt étapes'],
    ['steps', Array.from({ length: 21 }, () => 'x').join('\n'), 'une à vingt étapes'],
    ['minutes', 'beaucoup', 'de 1 à 60 minutes'],
    ['minutes', '0', 'de 1 à 60 minutes'],
    ['keywords', 'x'.repeat(61), 'quarante mots'],
  ];
  const before = await onPostes();
  for (const [field, value, sentence] of refused) {
    const answer = await desk.post('/desk/articles/new', { ...typed, [field]: value });
    const page = await answer.text();
    expect([field, answer.status]).toEqual([field, 422]);
    expect(page).toContain(sentence);
    expect(page).toContain('aria-invalid="true"');
    expect(page).toContain(field === 'title' ? typed.summary : typed.title);
  }
  expect(await onPostes()).toEqual(before);
});

test('a preview is what is typed, as the poste shows it, and saves nothing', async () => {
  const before = await onPostes();
  const answer = await desk.post('/desk/articles/new', { ...typed, then: 'preview' });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toMatch(/<li>Vérifiez le câble\.<\/li>/u);
  const piece = await (await desk.post('/desk/articles/preview', typed)).text();
  expect(piece).toMatch(/<li>Attendez dix secondes\.<\/li>/u);
  expect(piece).not.toContain('<html');
  expect(await onPostes()).toEqual(before);
});

test('an edit keeps what the form does not ask about', async () => {
  const { article } = (await central.store.knowledge.findArticle('casque-sans-son'))!;
  const page = await desk.page('/desk/articles/casque-sans-son');
  const kept = { check: 'audio-devices', seen: seenOn(page) };
  await desk.post('/desk/articles/casque-sans-son', { ...typed, ...kept });
  const { article: after } = (await central.store.knowledge.findArticle('casque-sans-son'))!;
  expect(after).toMatchObject({
    ...article,
    ...{ title: typed.title, summary: typed.summary, minutes: 2 },
    steps: after.steps,
    keywords: after.keywords,
    categoryIds: ['dsi-materiel'],
    updatedAt: after.updatedAt,
  });
});

test('of two people who edit one article, the second is told and loses nothing', async () => {
  const path = '/desk/articles/casque-sans-son';
  const seen = seenOn(await desk.page(path));
  await desk.post(path, { ...typed, title: 'Le titre de la première', seen });
  const answer = await desk.post(path, { ...typed, title: 'Le titre de la seconde', seen });
  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(page).toContain('votre texte est gardé');
  expect(page).toContain('value="Le titre de la seconde"');
  expect(page).toContain('<strong>Le titre de la première</strong>');
  const again = { ...typed, title: 'Le titre de la seconde', seen: seenOn(page) };
  expect((await desk.post(path, again)).status).toBe(303);
  expect(JSON.stringify(await onPostes())).toContain('Le titre de la seconde');
});

test('a retired article leaves the postes, and one press brings it back', async () => {
  const has = async () => (await onPostes()).some(({ id }) => id === 'casque-sans-son');
  const answer = await desk.post('/desk/articles/casque-sans-son/retire', {});
  expect(await has()).toBe(false);
  expect(await desk.page(answer.headers.get('location')!)).toContain('n’est plus proposé');
  expect((await desk.open('/desk/articles/casque-sans-son')).status).toBe(200);
  await desk.post('/desk/articles/casque-sans-son/restore', {});
  expect(await has()).toBe(true);
});

test('whatever an article says is shown, never run', async () => {
  const attack = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
  const fields = { ...typed, title: attack, summary: attack, steps: attack, keywords: attack };
  const saved = await desk.post('/desk/articles/new', fields);
  const address = saved.headers.get('location')!;
  const pages = await Promise.all([
    desk.page(address),
    desk.page('/desk/articles'),
    desk.post('/desk/articles/new', { ...fields, minutes: attack }).then((answer) => answer.text()),
    desk.post('/desk/articles/preview', fields).then((answer) => answer.text()),
    desk.page(`/desk/articles?retired=${encodeURIComponent(attack)}`),
  ]);
  for (const page of pages) expect(page).not.toMatch(/<img src=x|<script>alert/u);
});
