import { isInForce } from '#shared/notice-scope.ts';
import type { Caller } from '../access/callers.ts';
import type { EventStreams } from '../events/event-streams.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import { articlesSeen, catalogueSeen, noticesSeen, profileOf } from '../profiles/profile.ts';
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
  /** Of whom nobody knows the site, everything is seen. */
  const profileFor = async ({ poste }: Caller) =>
    poste === null ? undefined : profileOf(await store.profiles.list(), poste.site);

  return {
    health: async () => {
      await store.check();
      const time = isoNow(clock);
      return { service: 'sos-poste-central', version, time, events: events.hasRoom() };
    },
    catalogue: async ({ caller }) => {
      const catalogue = await store.knowledge.readCatalogue();
      if (catalogue === undefined) throw new Error('The store was never seeded');
      return catalogueSeen(catalogue, await profileFor(caller));
    },
    articles: async ({ caller }) => {
      const articles = await store.knowledge.listArticles();
      return { articles: articlesSeen(articles, await profileFor(caller)) };
    },
    notices: async ({ caller }) => {
      const notices = await store.knowledge.listNotices(isoNow(clock));
      const inForce = notices.filter((notice) => isInForce(notice, clock.now()));
      return { notices: noticesSeen(inForce, await profileFor(caller)) };
    },
  };
}
