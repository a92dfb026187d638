import { FaultError } from '#shared/errors.ts';
import type { NoticesHint, TicketHint } from '#shared/ticket-hint.ts';
import type { Caller } from '../access/callers.ts';
import type { PosteIdentity } from '../store/enrolment-store.ts';
import { createFollowedTickets } from './followed-tickets.ts';

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
  open(caller: Caller): ReadableStream<Uint8Array>;
  /** This token has read the ticket: it hears of it from now on, whoever wrote it. */
  follow(caller: Caller, reference: string): void;
  /** A ticket has changed: whoever follows it will ask. Nobody hears of those that are another poste's. */
  tell(reference: string, origin?: PosteIdentity): void;
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
  const listeners = new Map<Listener, Caller>();
  const followed = createFollowedTickets();
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

  function say(text: string, isFor: (caller: Caller) => boolean = () => true): void {
    const bytes = new TextEncoder().encode(text);
    for (const [listener, caller] of [...listeners]) {
      if (!isFor(caller)) continue;
      if ((listener.desiredSize ?? 0) < -MOST_UNREAD) close(listener);
      else listener.enqueue(bytes);
    }
  }

  return {
    hasRoom: () => listeners.size < most,
    countListeners: () => listeners.size,
    open: (caller) => {
      assertRoom([...listeners.values()], caller, { most, mostPerToken });
      let own: Listener;
      return new ReadableStream<Uint8Array>({
        start: (listener) => {
          own = listener;
          listeners.set(listener, caller);
          heartbeat ??= setInterval(() => say(': still here\n\n'), heartbeatMs).unref();
          listener.enqueue(new TextEncoder().encode(': listening\n\n'));
        },
        cancel: () => drop(own),
      });
    },
    follow: followed.add,
    tell: (reference, origin) =>
      say(eventOf('ticket', { reference }), (who) => followed.concerns(who, reference, origin)),
    tellOfNotices: () => say(eventOf('notice', { notices: true })),
    closeAll: () => [...listeners.keys()].forEach(close),
  };
}

function assertRoom(
  listening: readonly Caller[],
  { tokenHash }: Caller,
  { most, mostPerToken }: { readonly most: number; readonly mostPerToken: number },
): void {
  if (most === 0) throw new FaultError('unknown-call', 'This central offers no events');
  const withToken = listening.filter((one) => one.tokenHash === tokenHash).length;
  if (listening.length < most && withToken < mostPerToken) return;
  throw new FaultError('rate-limited', 'Enough listeners', { retryAfterMs: FULL_FOR_MS });
}

function eventOf(name: 'ticket' | 'notice', hint: TicketHint | NoticesHint): string {
  return `event: ${name}\ndata: ${JSON.stringify(hint)}\n\n`;
}
