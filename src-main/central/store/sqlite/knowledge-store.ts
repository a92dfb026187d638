import type { KnowledgeStore } from '../store.ts';
import { createArticleStore } from './article-store.ts';
import { createCatalogueStore } from './catalogue-store.ts';
import { createNoticeStore } from './notice-store.ts';
import type { Database } from './open-database.ts';

export function createKnowledgeStore(database: Database): KnowledgeStore {
  return {
    ...createArticleStore(database),
    ...createCatalogueStore(database),
    ...createNoticeStore(database),
  };
}
