import { z } from 'zod';
import { pathOf, centralApi } from '#shared/central-api.ts';
import { NoticesHint, TicketHint } from '#shared/ticket-hint.ts';
import type { Clock, Fetch, Log, Random } from '../ports.ts';
import { readEvents } from './event-lines.ts';
import { createFleetTimer } from './fleet-manners.ts';
import type { CentralAddress } from './http-client.ts';

export interface NewsStreamOptions {
  readonly address: () => CentralAddress;
  /** Straight from the port: axios reads an answer to its end before it gives any of it. */
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** A ticket has changed at the central; most belong to other postes. */
  readonly onHint: (reference: string) => void;
  /** The notices have changed, or may have while no line was open; a whole floor hears it in one second. */
  readonly onNotices: () => void;
}

export interface NewsStream {
  /** What the last health answer said. */
  offer(offered: boolean): void;
  /** Another central has other events. */
  restart(): void;
  stop(): void;
}

/** All postes of a floor learn of the offer at once. */
const SOON_MS = 30_000;
const FIRST_DELAY_MS = 30_000;
const LONGEST_DELAY_MS = 600_000;
/** Three heartbeats have failed to come: the line is dead, whatever TCP believes. */
const SILENCE_MS = 90_000;

/**
 * Holds a line open on which the central says that a ticket has changed. Only a convenience: whoever
 * hears nothing asks every quarter of an hour anyway, so nothing here is an error to anybody.
 */
export function createNewsStream(options: NewsStreamOptions): NewsStream {
  const { random } = options;
  const timer = createFleetTimer(options, () => void listen());
  let offered = false;
  let planned = false;
  let failures = 0;
  let open: AbortController | undefined;

  function plan(delayMs: number): void {
    planned = true;
    timer.set(delayMs);
  }

  async function listen(): Promise<void> {
    planned = false;
    const own = (open = new AbortController());
    await listenOnce(options, own, () => (failures = 0));
    if (open !== own) return;
    open = undefined;
    if (offered) plan(delayAfter(failures, random()));
    failures += 1;
  }

  function end(): void {
    const ending = open;
    [offered, planned, open] = [false, false, undefined];
    timer.cancel();
    ending?.abort();
  }

  return {
    offer: (isOffered) => {
      // A central that is full says so to those who listen, too.
      offered = isOffered || open !== undefined;
      if (offered && open === undefined && !planned) plan(random() * SOON_MS);
    },
    restart: end,
    stop: end,
  };
}

function delayAfter(failures: number, chance: number): number {
  const ceilingMs = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(failures, 10));
  return ceilingMs * (0.5 + chance / 2);
}

/** Until the line ends, is ended, or has been silent for too long. Never rejects. */
async function listenOnce(
  options: NewsStreamOptions,
  own: AbortController,
  onAlive: () => void,
): Promise<void> {
  const { clock, log, onHint, onNotices } = options;
  let cancelWatch: () => void = () => undefined;
  const watch = () => {
    cancelWatch();
    cancelWatch = clock.after(SILENCE_MS, () => own.abort());
  };
  try {
    watch();
    let isNew = true;
    await hear(options, own, (hint) => {
      onAlive();
      watch();
      if (isNew) onNotices();
      isNew = false;
      if (hint === undefined) return;
      if ('notices' in hint) onNotices();
      else onHint(hint.reference);
    });
  } catch (thrown) {
    log.info('events', { message: messageOf(thrown) });
  }
  cancelWatch();
}

/** Resolves when the central ends it. `onHeard` is called for every sign of life. */
async function hear(
  { address, fetch }: NewsStreamOptions,
  own: AbortController,
  onHeard: (hint: Hint | undefined) => void,
): Promise<void> {
  const { url, token } = address();
  if (url === undefined) return;
  const response = await fetch(url + pathOf(centralApi.events), {
    headers: { accept: 'text/event-stream', authorization: `Bearer ${token ?? ''}` },
    redirect: 'error',
    signal: own.signal,
  });
  const mediaType = response.headers.get('content-type') ?? '';
  if (!response.ok || response.body === null || !mediaType.startsWith('text/event-stream')) {
    own.abort();
    throw new Error(`HTTP ${response.status} ${mediaType}`);
  }
  for await (const data of readEvents(response.body)) onHeard(hintIn(data));
}

type Hint = TicketHint | NoticesHint;
const Hint = z.union([TicketHint, NoticesHint]);

/** Undefined for a heartbeat, and for an event of a later version. */
function hintIn(data: string): Hint | undefined {
  try {
    return Hint.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}

const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? `${thrown.name} ${thrown.message}`.slice(0, 200) : 'unknown';
