import type { CentralStore } from '../../store/store.ts';

/** Whatever a poste or the desk page does with a ticket passes here; `hurry` is for “try again”. */
export function wakeOnChanges(
  store: CentralStore,
  tell: (act: 'wake' | 'hurry') => void,
): CentralStore {
  const { tickets, handOvers } = store;
  const after = async <Outcome>(
    work: Promise<Outcome>,
    act: 'wake' | 'hurry' = 'wake',
  ): Promise<Outcome> => {
    const outcome = await work;
    tell(act);
    return outcome;
  };
  return {
    ...store,
    tickets: {
      ...tickets,
      create: (ticket) => after(tickets.create(ticket)),
      complete: (ticket) => after(tickets.complete(ticket)),
      change: (change) => after(tickets.change(change)),
    },
    handOvers: {
      ...handOvers,
      repeat: (reference, now) => after(handOvers.repeat(reference, now), 'hurry'),
      repeatMessage: (id, now) => after(handOvers.repeatMessage(id, now), 'hurry'),
    },
  };
}
