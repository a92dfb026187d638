import { FaultError } from '#shared/errors.ts';
import type { NoticesHint, TicketHint } from '#shared/ticket-hint.ts';

export interface EventStreamsOptions {
  /** Listeners at once; 0 offers no events. */
  readonly most: number;
  /** Of these, with one token: a site may give all its postes the same. */
  readonly mostPerToken?: number;
  readonly heartbeatMs?: number;
}

export interface EventStreams {
  hasRoom(): boolean;
  countListeners(): number;
  /** @throws FaultError `unknown-call` where none are offered, `rate-limited` when all are taken */
  open(tokenHash: string): ReadableStream<Uint8Array>;
  /** A ticket has changed: whoever follows it will ask. */
  tell(reference: string): void;
  /** The notices have changed: everybody will ask. */
  tellOfNotices(): void;
  closeAll(): void;
}

/** Each holds a socket and a few kilobytes; beyond this, asking every quarter of an hour costs less. */
export const MOST_EVENT_STREAMS = 300;

/** Proxies end what is silent for thirty seconds or more. */
const HEARTBEAT_MS = 25_000;
const FULL_FOR_MS = 900_000;
/** One that does not read is cut rather than remembered for. */
const MOST_UNREAD = 200;

type Listener = ReadableStreamDefaultController<Uint8Array>;

/** Who holds a line open to hear that something has changed; never what. */
export function createEventStreams(options: EventStreamsOptions): EventStreams {
  const { most, mostPerToken = most, heartbeatMs = HEARTBEAT_MS } = options;
  const listeners = new Map<Listener, string>();
  let heartbeat: NodeJS.Timeout | undefined;

  function drop(listener: Listener): void {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(heartbeat);
    heartbeat = undefined;
  }

  function close(listener: Listener): void {
    drop(listener);
    listener.close();
  }

  function say(text: string): void {
    const bytes = new TextEncoder().encode(text);
    for (const listener of [...listeners.keys()]) {
      if ((listener.desiredSize ?? 0) < -MOST_UNREAD) close(listener);
      else listener.enqueue(bytes);
    }
  }

  function assertRoom(tokenHash: string): void {
    if (most === 0) throw new FaultError('unknown-call', 'This central offers no events');
    const withToken = [...listeners.values()].filter((hash) => hash === tokenHash).length;
    if (listeners.size < most && withToken < mostPerToken) return;
    throw new FaultError('rate-limited', 'Enough listeners', { retryAfterMs: FULL_FOR_MS });
  }

  return {
    hasRoom: () => listeners.size < most,
    countListeners: () => listeners.size,
    open: (tokenHash) => {
      assertRoom(tokenHash);
      let own: Listener;
      return new ReadableStream<Uint8Array>({
        start: (listener) => {
          own = listener;
          listeners.set(listener, tokenHash);
          heartbeat ??= setInterval(() => say(': still here\n\n'), heartbeatMs).unref();
          listener.enqueue(new TextEncoder().encode(': listening\n\n'));
        },
        cancel: () => drop(own),
      });
    },
    tell: (reference) => say(eventOf('ticket', { reference })),
    tellOfNotices: () => say(eventOf('notice', { notices: true })),
    closeAll: () => [...listeners.keys()].forEach(close),
  };
}

function eventOf(name: 'ticket' | 'notice', hint: TicketHint | NoticesHint): string {
  return `event: ${name}\ndata: ${JSON.stringify(hint)}\n\n`;
}
