import { beforeEach, expect, test } from 'vitest';
import type { Article } from '#shared/article.ts';
import { createDeskVisitor, type DeskVisitor } from '#tests/support/desk-visitor.ts';
import { createTestCentral, type TestCentral } from '#tests/support/test-central.ts';

let central: TestCentral;
let desk: DeskVisitor;

const AT = '2026-11-23T13:00:00.000Z';
const article: Article = {
  ...{ id: 'h-1', title: 'Imprimante bloquée', summary: '', steps: ['Éteindre.'], minutes: 5 },
  ...{ categoryIds: [], keywords: [], updatedAt: AT },
};
const url = 'https://rt.exemple.fr/Articles/Article/Display.html?id=1';

const visit = (present: string[]) =>
  central.store.knowledge.syncArticles({
    ...{ from: 'https://rt.exemple.fr', name: 'Request Tracker 5', present, at: AT },
    articles: present.includes('1') ? [{ article, foreignId: '1', url }] : [],
  });

beforeEach(async () => {
  central = await createTestCentral();
  desk = createDeskVisitor(central);
  await desk.signInByCode(central.deskCode);
  await visit(['1']);
});

const typed = { title: 'Mon titre', steps: 'Autre chose.', minutes: '2', seen: AT };
const onPostes = async () =>
  ((await (await central.ask('/v1/articles')).json()) as { articles: Article[] }).articles;
const here = async () => (await onPostes()).find(({ id }) => id === 'h-1');

test('an article of the help desk is marked as such, read here and linked to its original', async () => {
  expect(await desk.page('/desk/articles')).toContain('vient de Request Tracker 5');
  const page = await desk.page('/desk/articles/h-1');
  expect(page).toContain('Cet article vient de Request Tracker 5');
  expect(page).toContain(`href="${url}"`);
  expect(page).not.toContain('name="steps"');
  expect(await here()).toMatchObject({ title: 'Imprimante bloquée' });
});

test('a form that was open before does not overwrite it', async () => {
  const answer = await desk.post('/desk/articles/h-1', typed);
  expect(answer.headers.get('location')).toBe('/desk/articles/h-1');
  expect(await here()).toMatchObject({ title: 'Imprimante bloquée' });
});

test('one that is detached is written here, and no visit changes it any more', async () => {
  const answer = await desk.post('/desk/articles/h-1/detach', {});
  const address = answer.headers.get('location')!;
  const page = await desk.page(address);
  expect(page).toContain('L’article est détaché');
  expect(page).toContain('name="steps"');
  await desk.post('/desk/articles/h-1', typed);
  await visit(['1']);
  await visit(['2']);
  expect(await here()).toMatchObject({ title: 'Mon titre' });
});

test('one that has left the help desk is kept by bringing it back, as our own', async () => {
  await visit(['2']);
  expect(await here()).toBeUndefined();
  expect(await desk.page('/desk/articles/h-1')).toContain(
    'Cet article n’est plus dans Request Tracker 5',
  );
  await desk.post('/desk/articles/h-1/restore', {});
  await visit(['2']);
  expect(await here()).toMatchObject({ title: 'Imprimante bloquée' });
});
