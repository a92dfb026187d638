import { isInForce } from '../notices/is-in-force.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import type { Routes } from './endpoint-types.ts';

type KnowledgeRoutes = Pick<Routes, 'health' | 'catalogue' | 'articles' | 'notices'>;

export function createKnowledgeRoutes(
  { store, clock }: CentralPorts,
  version: string,
): KnowledgeRoutes {
  return {
    health: async () => {
      await store.check();
      return { service: 'sos-poste-central', version, time: isoNow(clock) };
    },
    catalogue: async () => {
      const catalogue = await store.knowledge.readCatalogue();
      if (catalogue === undefined) throw new Error('The store was never seeded');
      return catalogue;
    },
    articles: async () => ({ articles: await store.knowledge.listArticles() }),
    notices: async () => {
      const notices = await store.knowledge.listNotices();
      return { notices: notices.filter((notice) => isInForce(notice, isoNow(clock))) };
    },
  };
}
