import type { AppEvent, EventName, EventValue } from '#shared/contract.ts';

/** Numbers every change, so that a window can tell an old event from its snapshot. */
export interface EventHub {
  revision(): number;
  publish<Name extends EventName>(name: Name, value: EventValue<Name>): void;
  subscribe(listener: (event: AppEvent) => void): () => void;
}

export function createEventHub(): EventHub {
  const listeners = new Set<(event: AppEvent) => void>();
  let revision = 0;

  return {
    revision: () => revision,
    publish: (name, value) => {
      revision += 1;
      const event = { name, revision, value } as AppEvent;
      for (const listener of [...listeners]) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
