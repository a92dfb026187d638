import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Fault } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import type { TicketSummary } from '#shared/ticket.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';

export interface TicketListState {
  /** Every ticket of this poste, newest first; null until the first answer. */
  readonly tickets: readonly TicketSummary[] | null;
  readonly search: string;
  /** What the search found; null while nothing is searched. */
  readonly found: readonly TicketSummary[] | null;
  readonly fault: Fault | null;
}

export interface TicketListStore extends StoreApi<TicketListState> {
  load(): Promise<void>;
  searchFor(text: string): Promise<void>;
  /** Asks the central for news; what it answers arrives as events. */
  refresh(): Promise<void>;
  /** A ticket made elsewhere; once found it stands in the list. */
  find(reference: string, email: string): Promise<Result<TicketSummary, Fault>>;
}

const LIMIT = 200;

export function createTicketListStore(bridge: Bridge): TicketListStore {
  const store = createStore<TicketListState>(() => ({
    tickets: null,
    search: '',
    found: null,
    fault: null,
  }));
  const set = store.setState;

  // Events overtake answers: what came while a list was on its way is newer than the list.
  const onTheWay = new Set<TicketSummary[]>();
  const load = async () => {
    const meanwhile: TicketSummary[] = [];
    onTheWay.add(meanwhile);
    const reply = await bridge.call('tickets.list', { search: '', limit: LIMIT });
    onTheWay.delete(meanwhile);
    if (reply.ok) set({ tickets: meanwhile.reduce(withNews, reply.value), fault: null });
    else set({ fault: reply.error });
  };

  const searchFor = async (text: string) => {
    const search = text.slice(0, LIMIT);
    set({ search });
    if (search.trim() === '') {
      set({ found: null });
      return;
    }
    const reply = await bridge.call('tickets.list', { search, limit: LIMIT });
    // A slower answer to an earlier search must not replace a later one.
    if (store.getState().search !== search) return;
    if (reply.ok) set({ found: reply.value, fault: null });
    else set({ fault: reply.error });
  };

  bridge.subscribe((event) => {
    // Whose tickets they are may have changed with the e-mail.
    if (event.name === 'settings' && store.getState().tickets !== null) void load();
    if (event.name !== 'ticket') return;
    for (const meanwhile of onTheWay) meanwhile.push(event.value);
    const { tickets, found } = store.getState();
    if (tickets !== null) set({ tickets: withNews(tickets, event.value) });
    if (found !== null) set({ found: replaced(found, event.value) });
  });
  bridge.watchLink((link) => {
    if (link === 'up') void load();
  });

  return Object.assign(store, {
    load,
    searchFor,
    async refresh() {
      await bridge.call('tickets.refresh', null);
    },
    find: (reference: string, email: string) => bridge.call('tickets.find', { reference, email }),
  });
}

function withNews(
  tickets: readonly TicketSummary[],
  news: TicketSummary,
): readonly TicketSummary[] {
  const known = tickets.some(({ key }) => key === news.key);
  return known ? replaced(tickets, news) : [news, ...tickets];
}

function replaced(tickets: readonly TicketSummary[], news: TicketSummary) {
  return tickets.map((ticket) => (ticket.key === news.key ? news : ticket));
}
