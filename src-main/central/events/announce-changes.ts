import type { CentralStore } from '../store/store.ts';

/** Whatever changes a ticket passes here: the desk, a requester, a poste that completes a phone's ticket. */
export function announceChanges(
  store: CentralStore,
  tell: (reference: string) => void,
): CentralStore {
  const { tickets } = store;
  return {
    ...store,
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
