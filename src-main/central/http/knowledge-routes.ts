import { isInForce } from '#shared/notice-scope.ts';
import type { EventStreams } from '../events/event-streams.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import type { Routes } from './endpoint-types.ts';

type KnowledgeRoutes = Pick<Routes, 'health' | 'catalogue' | 'articles' | 'notices'>;

export interface RoutePorts extends CentralPorts {
  readonly events: EventStreams;
  /** Whether a token that many postes share still opens the API. */
  readonly sharedToken: boolean;
}

export function createKnowledgeRoutes(
  { store, clock, events }: RoutePorts,
  version: string,
): KnowledgeRoutes {
  return {
    health: async () => {
      await store.check();
      const time = isoNow(clock);
      return { service: 'sos-poste-central', version, time, events: events.hasRoom() };
    },
    catalogue: async () => {
      const catalogue = await store.knowledge.readCatalogue();
      if (catalogue === undefined) throw new Error('The store was never seeded');
      return catalogue;
    },
    articles: async () => ({ articles: await store.knowledge.listArticles() }),
    notices: async () => {
      const notices = await store.knowledge.listNotices();
      return { notices: notices.filter((notice) => isInForce(notice, clock.now())) };
    },
  };
}
