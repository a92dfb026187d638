import type { CentralStore } from '../store/store.ts';
import type { EventStreams } from './event-streams.ts';

/**
 * Whatever changes a ticket passes here: the desk, a requester, a poste that completes a phone's ticket.
 * So do the notices; a head-count that grows is no news, or a floor that presses would ask for ever.
 */
export function announceChanges(
  store: CentralStore,
  { tell, tellOfNotices }: Pick<EventStreams, 'tell' | 'tellOfNotices'>,
): CentralStore {
  const { tickets, knowledge } = store;
  return {
    ...store,
    knowledge: {
      ...knowledge,
      addNotice: (notice) => knowledge.addNotice(notice).then(tellOfNotices),
      changeNotice: (notice) => knowledge.changeNotice(notice).then(tellOfNotices),
      endNotice: (id, moment) => knowledge.endNotice(id, moment).then(tellOfNotices),
    },
    tickets: {
      ...tickets,
      change: async (change) => {
        const outcome = await tickets.change(change);
        if (outcome === 'changed') tell(change.reference);
        return outcome;
      },
      complete: async (ticket) => {
        const outcome = await tickets.complete(ticket);
        if (outcome === 'completed') tell(ticket.reference);
        return outcome;
      },
    },
  };
}
