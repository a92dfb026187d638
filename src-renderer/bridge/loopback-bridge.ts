import type { AppEvent, CallName, Reply } from '#shared/contract.ts';
import { decodeWire, encodeWire } from '#shared/wire.ts';
import { programStopped, type Bridge, type Link } from './bridge.ts';
import { keepEventStream, type EventChannel } from './event-stream.ts';

export interface LoopbackPorts {
  readonly fetch: typeof globalThis.fetch;
  readonly openEvents: () => EventChannel;
  readonly after: (delayMs: number, task: () => void) => void;
}

export function createLoopbackBridge({ fetch, openEvents, after }: LoopbackPorts): Bridge {
  const events = createListeners<AppEvent>();
  const links = createListeners<Link>();
  keepEventStream({ open: openEvents, after, onEvent: events.tell, onLink: links.tell });

  return {
    call: async <Name extends CallName>(name: Name, input: unknown) =>
      (await post(fetch, name, input).catch(programStopped)) as Reply<Name>,
    subscribe: events.add,
    watchLink: links.add,
  };
}

async function post(
  fetch: typeof globalThis.fetch,
  name: CallName,
  input: unknown,
): Promise<unknown> {
  const response = await fetch(`/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sos-poste': '1' },
    credentials: 'same-origin',
    body: encodeWire(input),
    // The last words are sent while the page is being closed.
    keepalive: name === 'draft.update',
  });
  return decodeWire(await response.text());
}

function createListeners<Value>() {
  const listeners = new Set<(value: Value) => void>();
  return {
    add: (listener: (value: Value) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: (value: Value) => {
      for (const listener of listeners) listener(value);
    },
  };
}
