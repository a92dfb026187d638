import { expect, test } from 'vitest';
import { SEED_ARTICLES } from '#central/seed/articles.ts';
import type { Article, Notice } from '#shared/article.ts';
import { Catalogue } from '#shared/category.ts';
import { offeredOf } from '#shared/offered-categories.ts';
import { createDeskVisitor } from '#tests/support/desk-visitor.ts';
import { enrolledPoste } from '#tests/support/enrolled-poste.ts';
import { sampleNotice } from '#tests/support/sample-notice.ts';
import { createTestCentral, ticketContent, ticketRequest } from '#tests/support/test-central.ts';

type Asker = { ask: (path: string, init?: RequestInit) => Promise<Response> };

const profile = {
  id: 'p',
  name: 'Plateau voix',
  sites: ['Douala, plateau 2', 'Yaoundé'],
  hiddenCategories: ['dsi-materiel'],
  hiddenArticles: ['casque-sans-son'],
  updatedAt: '2026-11-23T13:00:00.000Z',
};

const read = {
  offered: async ({ ask }: Asker) =>
    offeredOf(Catalogue.parse(await (await ask('/v1/catalogue')).json()).categories).map(
      ({ id }) => id,
    ),
  articles: async ({ ask }: Asker) => {
    const { articles } = (await (await ask('/v1/articles')).json()) as { articles: Article[] };
    return articles.map(({ id }) => id);
  },
  notices: async ({ ask }: Asker) => {
    const { notices } = (await (await ask('/v1/notices')).json()) as { notices: Notice[] };
    return notices.map(({ id }) => id);
  },
};

async function deskOf(central: Awaited<ReturnType<typeof createTestCentral>>) {
  const desk = createDeskVisitor(central);
  await desk.signInByCode(central.deskCode);
  return desk;
}

test('a poste sees what the profile of its site leaves, and another poste sees everything', async () => {
  const central = await createTestCentral();
  await central.store.profiles.save(profile, null);
  const here = await enrolledPoste(central, 'PC-1', 'douala plateau 2');
  const elsewhere = await enrolledPoste(central, 'PC-2', 'Bafoussam');
  for (const poste of [elsewhere, central]) {
    expect(await read.offered(poste)).toContain('dsi-materiel');
    expect(await read.articles(poste)).toContain('casque-sans-son');
  }
  expect(await read.offered(here)).not.toContain('dsi-materiel');
  expect(await read.offered(here)).toHaveLength((await read.offered(elsewhere)).length - 1);
  expect(await read.articles(here)).not.toContain('casque-sans-son');
});

test('a ticket of a hidden category that was on its way is taken, and its label stays', async () => {
  const central = await createTestCentral();
  await central.store.profiles.save(profile, null);
  const here = await enrolledPoste(central, 'PC-1', 'Yaoundé');
  expect((await here.ask('/v1/tickets', ticketRequest(ticketContent()))).status).toBe(201);
  const catalogue = Catalogue.parse(await (await here.ask('/v1/catalogue')).json());
  expect(catalogue.categories.find(({ id }) => id === 'dsi-materiel')).toMatchObject({
    retired: true,
  });
});

test('notices for other sites alone are not sent to the sites of a profile', async () => {
  const central = await createTestCentral();
  await central.store.profiles.save(profile, null);
  const add = (id: string, sites: string[]) =>
    central.store.knowledge.addNotice(
      sampleNotice({ id, sites, startsAt: '2026-11-23T13:00:00.000Z', endsAt: null }),
    );
  await add('everywhere', []);
  await add('here', ['yaounde']);
  await add('there', ['Bafoussam']);
  const here = await enrolledPoste(central, 'PC-1', 'Douala, plateau 2');
  const elsewhere = await enrolledPoste(central, 'PC-2', 'Bafoussam');
  expect((await read.notices(here)).sort()).toEqual(['everywhere', 'here']);
  expect((await read.notices(elsewhere)).sort()).toEqual(['everywhere', 'here', 'there']);
});

test('each profile has its own ETag, and a change of it is no 304', async () => {
  const central = await createTestCentral();
  const here = await enrolledPoste(central, 'PC-1', 'Yaoundé');
  const elsewhere = await enrolledPoste(central, 'PC-2', 'Bafoussam');
  const etagOf = async ({ ask }: Asker) => (await ask('/v1/catalogue')).headers.get('etag')!;
  expect(await etagOf(here)).toBe(await etagOf(elsewhere));
  await central.store.profiles.save(profile, null);
  const etag = await etagOf(here);
  expect(etag).not.toBe(await etagOf(elsewhere));
  const headers = { 'if-none-match': etag };
  expect((await here.ask('/v1/catalogue', { headers })).status).toBe(304);
  await central.store.profiles.remove('p');
  expect((await here.ask('/v1/catalogue', { headers })).status).toBe(200);
});

/** What the form says had stood there to be ticked. */
function shownOn(page: string): [string, string][] {
  const found = page.matchAll(/name="(shown\w+)" value="([^"]+)"/gu);
  return [...found].map(([, name = '', value = '']) => [name, value]);
}

test('an article that comes while the form is open is seen, one that had gone stays hidden', async () => {
  const central = await createTestCentral();
  const hiddenArticles = ['casque-sans-son', 'gone-for-a-while'];
  await central.store.profiles.save({ ...profile, hiddenArticles }, null);
  const desk = await deskOf(central);
  const form = await desk.page('/desk/profiles/p');
  const shown = shownOn(form);
  expect(shown).toContainEqual(['shownArticles', 'casque-sans-son']);
  const ticked = shown.flatMap(([name, value]): [string, string][] =>
    name === 'shownArticles' && value !== 'vpn' ? [['articles', value]] : [],
  );
  await central.store.knowledge.saveArticle({ ...SEED_ARTICLES[0]!, id: 'came-meanwhile' }, null);
  const named = { seen: profile.updatedAt, name: 'Voix', sites: 'Kribi' };
  await desk.post('/desk/profiles/p', [...Object.entries(named), ...shown, ...ticked]);
  const [saved] = await central.store.profiles.list();
  expect(saved?.hiddenArticles).toEqual(['gone-for-a-while', 'vpn']);
});

test('a profile is made, changed and removed on the desk, and the log says so', async () => {
  const central = await createTestCentral();
  const desk = await deskOf(central);
  const blank = await desk.page('/desk/profiles/new');
  expect(blank.match(/type="checkbox"/gu)!.length).toBe(blank.match(/checked/gu)!.length);
  const fields: [string, string][] = [
    ...shownOn(blank),
    ['seen', ''],
    ['name', 'Voix'],
    ['sites', 'Douala, plateau 2\nYaoundé\n'],
    ['categories', 'dsi-crm'],
    ['articles', 'casque-sans-son'],
  ];
  const made = await desk.post('/desk/profiles/new', fields);
  const [saved] = await central.store.profiles.list();
  expect(saved).toMatchObject({ name: 'Voix', sites: ['Douala, plateau 2', 'Yaoundé'] });
  expect(saved!.hiddenCategories).toContain('dsi-materiel');
  expect(saved!.hiddenCategories).not.toContain('dsi-crm');
  expect(saved!.hiddenArticles).not.toContain('casque-sans-son');
  expect(await desk.page(made.headers.get('location')!)).toContain('C’est enregistré');
  expect(await desk.page('/desk/profiles')).toContain('Douala, plateau 2 · Yaoundé');

  expect(await desk.page(`/desk/profiles/${saved!.id}/remove`)).toContain(
    'Supprimer le profil Voix',
  );
  const removed = await desk.post(`/desk/profiles/${saved!.id}/remove`, {});
  expect(await desk.page(removed.headers.get('location')!)).toContain('Voix est supprimé');
  expect(await central.store.profiles.list()).toEqual([]);
  const log = await desk.page('/desk/log');
  expect(log).toContain('a enregistré le profil Voix');
  expect(log).toContain('a supprimé le profil Voix');
});

test('a site has one profile, a profile a name and a site', async () => {
  const central = await createTestCentral();
  await central.store.profiles.save(profile, null);
  const desk = await deskOf(central);
  const refused = async (name: string, sites: string) => {
    const answer = await desk.post('/desk/profiles/new', { seen: '', name, sites });
    expect(answer.status).toBe(422);
    return answer.text();
  };
  expect(await refused('Autre', 'YAOUNDE')).toContain('YAOUNDE a déjà le profil Plateau voix');
  expect(await refused(' ', 'Kribi')).toContain('Donnez un nom');
  const kept = await refused('Kribi, nuit', ' ');
  expect(kept).toContain('Indiquez un site');
  expect(kept).toContain('Kribi, nuit');
});

test('what a colleague has saved meanwhile is shown and not written over', async () => {
  const central = await createTestCentral();
  await central.store.profiles.save(profile, null);
  const desk = await deskOf(central);
  const fields = { name: 'Le mien', sites: 'Kribi', seen: profile.updatedAt };
  await desk.post('/desk/profiles/p', fields);
  const late = await desk.post('/desk/profiles/p', { ...fields, name: 'Trop tard' });
  const page = await late.text();
  expect(page).toContain('Quelqu’un a changé ce profil');
  expect(page).toContain('Le mien');
  expect((await central.store.profiles.list()).map(({ name }) => name)).toEqual(['Le mien']);
});
