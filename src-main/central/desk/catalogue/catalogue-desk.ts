import type { Context } from 'hono';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import type { Catalogue } from '#shared/category.ts';
import { isoNow, type CentralPorts } from '../../ports.ts';
import { contextOf, sendPage } from '../page-context.ts';
import { accountOf } from '../signed-in.ts';
import { categoriesView, type CategoriesPage } from '../views/categories.ts';
import { trySentence } from './try-sentence.ts';

type Shown = Pick<CategoriesPage, 'alert' | 'importProblem'>;

/** What the pages about the catalogue have in common. */
export interface CatalogueDesk {
  /** The one in force. */
  read(): Promise<Catalogue>;
  /** Goes back to the list; what was overtaken or refused is said there. */
  save(
    context: Context,
    categories: Catalogue['categories'] | undefined,
    seen: string,
  ): Promise<Response>;
  showList(context: Context, shown?: Shown, status?: 200 | 409 | 422): Promise<Response>;
}

export function createCatalogueDesk(ports: CentralPorts): CatalogueDesk {
  const { store, clock } = ports;
  const read = async () => (await store.knowledge.readCatalogue()) ?? DEFAULT_CATALOGUE;
  const desk: CatalogueDesk = {
    read,
    showList: createList(ports, read),
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

function createList(
  { store, clock }: CentralPorts,
  read: CatalogueDesk['read'],
): CatalogueDesk['showList'] {
  return async (context, shown = {}, status = 200) => {
    const page = contextOf(context, clock);
    const [catalogue, groups, versions] = await Promise.all([
      read(),
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
