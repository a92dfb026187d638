import type { CentralPorts } from '../ports.ts';
import type { ChangeHint } from '../store/change-hints.ts';
import type { CentralStore } from '../store/store.ts';
import type { EventStreams } from './event-streams.ts';

/** Tells the postes that listen here. */
export type Teller = (hint: ChangeHint) => void;

/**
 * Whatever changes a ticket passes here: the desk, a requester, a poste that completes a phone's ticket.
 * So do the notices; a head-count that grows is no news, or a floor that presses would ask for ever.
 * The postes that listen to another central of the store are told by that one.
 */
export function announceChanges(store: CentralStore, tell: Teller): CentralStore {
  const { tickets, knowledge, incidents, hints } = store;
  const announce = (hint: ChangeHint) => {
    tell(hint);
    hints.announce(hint);
  };
  const announceNotices = () => announce({ notices: true });
  return {
    ...store,
    knowledge: {
      ...knowledge,
      addNotice: (notice) => knowledge.addNotice(notice).then(announceNotices),
      changeNotice: (notice) => knowledge.changeNotice(notice).then(announceNotices),
      endNotice: (id, moment) => knowledge.endNotice(id, moment).then(announceNotices),
    },
    incidents: {
      ...incidents,
      confirm: async (notice, proposal) => {
        const isConfirmed = await incidents.confirm(notice, proposal);
        if (isConfirmed) announceNotices();
        return isConfirmed;
      },
    },
    tickets: {
      ...tickets,
      change: async (change) => {
        const outcome = await tickets.change(change);
        if (outcome === 'changed') announce({ reference: change.reference });
        return outcome;
      },
      complete: async (ticket) => {
        const outcome = await tickets.complete(ticket);
        if (outcome === 'completed') announce({ reference: ticket.reference });
        return outcome;
      },
    },
  };
}

/** Whose a ticket is decides who hears of it. What cannot be found out is told to nobody: they ask anyway. */
export function createTeller(
  { store, log }: Pick<CentralPorts, 'store' | 'log'>,
  events: Pick<EventStreams, 'countListeners' | 'tell' | 'tellOfNotices'>,
): Teller {
  return (hint) => {
    if (!('reference' in hint)) events.tellOfNotices();
    else if (events.countListeners() > 0) {
      store.tickets.originOf(hint.reference).then(
        (origin) => events.tell(hint.reference, origin),
        (thrown: unknown) => log.error('events', thrown),
      );
    }
  };
}
