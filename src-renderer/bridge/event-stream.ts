import type { AppEvent } from '#shared/contract.ts';
import { decodeWire } from '#shared/wire.ts';
import type { Link } from './bridge.ts';

/** The part of the browser's `EventSource` that is used here. */
export interface EventChannel {
  onopen: (() => void) | null;
  onmessage: ((message: { readonly data: string }) => void) | null;
  onerror: (() => void) | null;
  close(): void;
}

export interface EventStreamOptions {
  readonly open: () => EventChannel;
  readonly after: (delayMs: number, task: () => void) => void;
  readonly onEvent: (event: AppEvent) => void;
  readonly onLink: (link: Link) => void;
}

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 8_000;

/**
 * Keeps one event stream open for as long as the page lives. The browser's own reconnection stops
 * for good at the first refusal, and a program that restarts refuses for a moment: so we reopen.
 */
export function keepEventStream({ open, after, onEvent, onLink }: EventStreamOptions): void {
  let retryMs = FIRST_RETRY_MS;
  let link: Link = 'up';

  const tell = (next: Link) => {
    if (next === link) return;
    link = next;
    onLink(next);
  };

  const connect = () => {
    const channel = open();
    channel.onopen = () => {
      retryMs = FIRST_RETRY_MS;
      tell('up');
    };
    channel.onmessage = ({ data }) => onEvent(decodeWire(data) as AppEvent);
    channel.onerror = () => {
      channel.onerror = null;
      channel.close();
      tell('lost');
      after(retryMs, connect);
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
    };
  };

  connect();
}
