import type { Context, Hono } from 'hono';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import { findCategory, type Catalogue } from '#shared/category.ts';
import { isoNow, type CentralPorts } from '../../ports.ts';
import { contextOf, readFields, sendPage } from '../page-context.ts';
import { accountOf } from '../signed-in.ts';
import { categoriesView, type CategoriesPage } from '../views/categories.ts';
import { sentenceView } from '../views/sentence.ts';
import { moved, withRetired } from './change-catalogue.ts';
import { addCategoryEditor } from './category-editor.ts';
import { addCatalogueExchange } from './exchange-pages.ts';
import { trySentence } from './try-sentence.ts';

type Shown = Pick<CategoriesPage, 'alert' | 'importProblem'>;

export interface CatalogueDesk {
  /** The one in force. */
  read(): Promise<Catalogue>;
  /** Goes back to the list; what was overtaken or refused is said there. */
  save(
    context: Context,
    categories: Catalogue['categories'] | undefined,
    seen: string,
  ): Promise<Response>;
  showList(context: Context, shown: Shown, status: 409 | 422): Promise<Response>;
}

/** The catalogue: its order, what is offered, its versions; and the editor of one category. */
export function addCategoryPages(pages: Hono, ports: CentralPorts): void {
  const { clock } = ports;
  const desk = createCatalogueDesk(ports);
  const show = createList(ports, desk);

  pages.get('/categories', (context) => show(context));

  // A piece of a page, for the script.
  pages.post('/categories/try', async (context) => {
    const page = contextOf(context, clock);
    const sentence = (await readFields(context)).get('sentence') ?? '';
    const { categories } = await desk.read();
    const triage = await trySentence(sentence.slice(0, 300), categories, page.language);
    return context.html(await sentenceView(page, triage));
  });

  pages.post('/categories/:id/move', async (context) => {
    const fields = await readFields(context);
    const { categories } = await desk.read();
    const step = fields.get('step') === 'up' ? -1 : 1;
    return desk.save(
      context,
      [...moved(categories, context.req.param('id'), step)],
      fields.get('seen') ?? '',
    );
  });

  for (const act of ['retire', 'restore'] as const) {
    pages.post(`/categories/:id/${act}`, async (context, next) => {
      const id = context.req.param('id');
      const seen = (await readFields(context)).get('seen') ?? '';
      const { categories } = await desk.read();
      if (findCategory(categories, id) === undefined) return next();
      const changed = withRetired(categories, id, act === 'retire');
      return desk.save(context, changed && [...changed], seen);
    });
  }

  addCategoryEditor(pages, ports, desk);
  addCatalogueExchange(pages, ports, desk);
}

function createCatalogueDesk(ports: CentralPorts): CatalogueDesk {
  const { store, clock } = ports;
  const read = async () => (await store.knowledge.readCatalogue()) ?? DEFAULT_CATALOGUE;
  const desk: CatalogueDesk = {
    read,
    showList: (context, shown, status) => createList(ports, desk)(context, shown, status),
    save: async (context, categories, seen) => {
      const { words } = contextOf(context, clock);
      if (categories === undefined) {
        return desk.showList(context, { alert: words.catalogue.lastOne }, 422);
      }
      const author = accountOf(context).name;
      const change = { categories, seen, author, at: isoNow(clock) };
      const outcome = await store.knowledge.saveCatalogue(change);
      if (outcome === 'saved') return context.redirect('/desk/categories', 303);
      return desk.showList(context, { alert: words.catalogue.overtaken }, 409);
    },
  };
  return desk;
}

function createList({ store, clock }: CentralPorts, desk: CatalogueDesk) {
  return async (context: Context, shown: Shown = {}, status: 200 | 409 | 422 = 200) => {
    const page = contextOf(context, clock);
    const [catalogue, groups, versions] = await Promise.all([
      desk.read(),
      store.tickets.countGroups(''),
      store.knowledge.listCatalogueVersions(),
    ]);
    const sentence = (context.req.query('sentence') ?? '').slice(0, 300);
    const content = categoriesView(page, {
      ...shown,
      catalogue,
      versions,
      ticketsOf: (id) =>
        groups
          .filter(({ categoryId }) => categoryId === id)
          .reduce((sum, { total }) => sum + total, 0),
      sentence,
      triage: await trySentence(sentence, catalogue.categories, page.language),
    });
    const { title } = page.words.catalogue;
    return sendPage(context, page, { title, here: 'categories', content, status });
  };
}
