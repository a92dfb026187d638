import type { Context, Hono } from 'hono';
import { audit } from '../access/audit.ts';
import type { CentralPorts } from '../ports.ts';
import { Profile } from '../profiles/profile.ts';
import { comparedName } from '../store/rows/enrolment-rows.ts';
import { laterThan, readLines } from './form-text.ts';
import { contextOf, readFields, sendPage } from './page-context.ts';
import { accountOf } from './signed-in.ts';
import type { Choice } from './views/field.ts';
import {
  editProfileView,
  profilesView,
  removeProfileView,
  type EditProfilePage,
  type ProfileForm,
} from './views/profiles.ts';
import type { ProfileWords } from './words/profiles.ts';

type Edit = Omit<EditProfilePage, 'categories' | 'articles' | 'knownSites'>;

/** What the postes of some sites see. */
export function addProfilePages(pages: Hono, ports: CentralPorts): void {
  const { store, clock } = ports;
  const find = async (id: string) => (await store.profiles.list()).find((one) => one.id === id);

  pages.get('/profiles', async (context) => {
    const page = contextOf(context, clock);
    const removed = (context.req.query('removed') ?? '').slice(0, 80);
    return sendPage(context, page, {
      title: page.words.profile.title,
      here: 'postes',
      content: profilesView(page, { profiles: await store.profiles.list(), removed }),
    });
  });

  pages.get('/profiles/:id/remove', async (context, next) => {
    const page = contextOf(context, clock);
    const profile = await find(context.req.param('id'));
    if (profile === undefined) return next();
    const title = page.words.profile.removeTitle(profile.name);
    return sendPage(context, page, {
      ...{ title, here: 'postes', content: removeProfileView(page, profile) },
    });
  });

  pages.post('/profiles/:id/remove', async (context) => {
    const profile = await find(context.req.param('id'));
    if (profile === undefined) return context.redirect('/desk/profiles', 303);
    await store.profiles.remove(profile.id);
    const { name } = profile;
    await audit(ports, accountOf(context).name, { kind: 'profile-removed', name });
    return context.redirect(`/desk/profiles?removed=${encodeURIComponent(name)}`, 303);
  });

  addEditor(pages, ports, find);
}

function addEditor(
  pages: Hono,
  ports: CentralPorts,
  find: (id: string) => Promise<Profile | undefined>,
): void {
  const { clock } = ports;

  const edit = async (context: Context, shown: Edit) => {
    const page = contextOf(context, clock);
    const choices = await choicesIn(ports);
    return sendPage(context, page, {
      title: page.words.profile.title,
      here: 'postes',
      content: editProfileView(page, {
        ...choices,
        ...shown,
        form: shown.id === null && shown.problems === undefined ? everything(choices) : shown.form,
        knownSites: await knownSites(ports),
      }),
      status: shown.problems === undefined ? 200 : 422,
    });
  };
  const show = async (context: Context, profile: Profile, state?: Edit['state']) =>
    edit(context, {
      ...{ id: profile.id, seen: profile.updatedAt, state },
      form: formOf(profile, await choicesIn(ports)),
    });

  pages.get('/profiles/new', (context) => edit(context, { id: null, seen: '', form: BLANK }));

  pages.get('/profiles/:id', async (context, next) => {
    const profile = await find(context.req.param('id'));
    if (profile === undefined) return next();
    return show(context, profile, context.req.query('saved') === undefined ? undefined : 'saved');
  });

  addSaving(pages, ports, { find, edit, show });
}

interface Editor {
  readonly find: (id: string) => Promise<Profile | undefined>;
  readonly edit: (context: Context, shown: Edit) => Promise<Response>;
  readonly show: (context: Context, profile: Profile, state: Edit['state']) => Promise<Response>;
}

function addSaving(pages: Hono, ports: CentralPorts, { find, edit, show }: Editor): void {
  const { store, clock, random } = ports;

  pages.post('/profiles/:id', async (context, next) => {
    const { words } = contextOf(context, clock);
    const asked = context.req.param('id');
    const known = asked === 'new' ? undefined : await find(asked);
    if (asked !== 'new' && known === undefined) return next();
    const fields = await readFields(context);
    const form = readForm(fields);
    const seen = fields.get('seen') ?? '';
    const others = (await store.profiles.list()).filter(({ id }) => id !== known?.id);
    const problems = problemsOf(form, others, words.profile);
    const id = known?.id ?? random.id();
    if (Object.keys(problems).length > 0) {
      return edit(context, { id: known?.id ?? null, seen, form, problems });
    }
    const updatedAt = laterThan(known?.updatedAt ?? null, clock.now());
    const hidden = {
      hiddenCategories: hiddenIn(fields, 'Categories', known?.hiddenCategories),
      hiddenArticles: hiddenIn(fields, 'Articles', known?.hiddenArticles),
    };
    const profile = toProfile(form, hidden, { id, updatedAt });
    const outcome = await store.profiles.save(profile, seen === '' ? null : seen);
    const theirs = outcome === 'saved' ? undefined : await find(id);
    if (theirs !== undefined) return show(context, theirs, 'overtaken');
    await audit(ports, accountOf(context).name, { kind: 'profile-saved', name: profile.name });
    return context.redirect(`/desk/profiles/${id}?saved`, 303);
  });
}

const BLANK: ProfileForm = { name: '', sites: '', categories: [], articles: [] };

interface Choices {
  readonly categories: readonly Choice[];
  readonly articles: readonly Choice[];
}

/** Retired categories are nobody's any more, so there is nothing to decide. */
async function choicesIn({ store }: CentralPorts): Promise<Choices> {
  const catalogue = await store.knowledge.readCatalogue();
  const categories = (catalogue?.categories ?? []).filter(({ retired }) => retired !== true);
  const articles = await store.knowledge.listArticles();
  return {
    categories: categories.map(({ id, label }) => ({ value: id, label })),
    articles: articles.map(({ id, title }) => ({ value: id, label: title })),
  };
}

async function knownSites({ store }: CentralPorts): Promise<string> {
  const [postes, codes] = await Promise.all([
    store.enrolments.listPostes('', 10_000),
    store.enrolments.listCodes(),
  ]);
  const sites = new Set([...postes, ...codes].map(({ site }) => site));
  return [...sites].sort().slice(0, 20).join(' · ');
}

const idsOf = (choices: readonly Choice[]) => choices.map(({ value }) => value);

function everything({ categories, articles }: Choices): ProfileForm {
  return { ...BLANK, categories: idsOf(categories), articles: idsOf(articles) };
}

function formOf(profile: Profile, { categories, articles }: Choices): ProfileForm {
  const { name, sites, hiddenCategories, hiddenArticles } = profile;
  return {
    ...{ name, sites: sites.join('\n') },
    categories: idsOf(categories).filter((id) => !hiddenCategories.includes(id)),
    articles: idsOf(articles).filter((id) => !hiddenArticles.includes(id)),
  };
}

function readForm(fields: URLSearchParams): ProfileForm {
  return {
    name: (fields.get('name') ?? '').trim(),
    sites: fields.get('sites') ?? '',
    categories: fields.getAll('categories'),
    articles: fields.getAll('articles'),
  };
}

function toProfile(
  form: ProfileForm,
  hidden: Pick<Profile, 'hiddenCategories' | 'hiddenArticles'>,
  facts: Pick<Profile, 'id' | 'updatedAt'>,
): Profile {
  return Profile.parse({
    ...{ ...facts, ...hidden },
    name: form.name,
    sites: sitesIn(form),
  });
}

/** What stood there and was not ticked, and what was hidden before and did not stand there. */
function hiddenIn(
  fields: URLSearchParams,
  what: 'Categories' | 'Articles',
  before: readonly string[] = [],
): string[] {
  const shown = fields.getAll(`shown${what}`);
  const chosen = fields.getAll(what.toLowerCase());
  return [
    ...before.filter((id) => !shown.includes(id)),
    ...shown.filter((id) => !chosen.includes(id)),
  ];
}

/** One a line: a name may hold a comma. */
function sitesIn({ sites }: ProfileForm): string[] {
  return [...new Set(readLines(sites))];
}

/** Two profiles of one site would each be right. */
function problemsOf(
  form: ProfileForm,
  others: readonly Profile[],
  words: ProfileWords,
): NonNullable<EditProfilePage['problems']> {
  const sites = Profile.shape.sites.safeParse(sitesIn(form));
  const taken = (sites.data ?? []).flatMap((site) =>
    others
      .filter((other) => other.sites.some((one) => comparedName(one) === comparedName(site)))
      .map(({ name }) => words.siteTaken(site, name)),
  )[0];
  return {
    ...(!Profile.shape.name.safeParse(form.name).success && { name: words.nameRefused }),
    ...(!sites.success && { sites: words.sitesRefused }),
    ...(taken !== undefined && { sites: taken }),
  };
}
