import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import type { CentralStore } from '../store/store.ts';
import { SEED_ARTICLES } from './articles.ts';

/** Fills a store that has no catalogue yet; one that a site has made its own is left alone. */
export async function seedStore({ knowledge }: CentralStore): Promise<void> {
  if ((await knowledge.readCatalogue()) !== undefined) return;
  await knowledge.writeArticles(SEED_ARTICLES);
  // Last, because it is what says that the seeding is done.
  await knowledge.writeCatalogue(DEFAULT_CATALOGUE);
}
