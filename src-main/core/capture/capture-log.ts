import type { ActReason, CaptureEnding, CaptureReason } from '#shared/capture-record.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { Clock, Log } from '../ports.ts';
import type { CaptureLogStore } from './capture-log-store.ts';

export type { ActReason, CaptureReason };

/** One reading of the screens, from before it begins until what it gave has left memory. */
export interface CaptureEntry {
  /** The pictures are in memory. */
  read(screens: number): void;
  failed(code: ErrorCode): void;
  /** Their end; the first word counts. */
  end(ending: CaptureEnd): void;
}

export type CaptureEnd =
  | { readonly ending: Extract<CaptureEnding, 'dropped' | 'replaced'> }
  | {
      readonly ending: 'sent';
      /** How many of the screens left with it. */
      readonly screens: number;
      readonly ticket: { readonly key: string; readonly reference: string };
    };

export interface CaptureLog {
  /** Called right before the screens are read: what a crash interrupts has its line already. */
  open(why: CaptureReason): CaptureEntry;
}

export interface CaptureLogOptions {
  readonly store: CaptureLogStore;
  readonly createId: () => string;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Keeps one line per capture. A disk that refuses the line costs the line and never the capture: whoever
 * needs help most has a full disk. Each change writes the whole line, so a later one makes good.
 */
export function createCaptureLog({ store, createId, clock, log }: CaptureLogOptions): CaptureLog {
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (thrown) {
      log.error('capture-log', thrown);
    }
  };
  // The pictures of an earlier run went with its memory.
  attempt(() => store.interruptOpen(clock.now()));

  return {
    open: (why) => {
      let row = { ...BLANK, id: createId(), why, at: clock.now() };
      const change = (next: Partial<typeof row>): void => {
        if (row.ending !== 'open') return;
        row = { ...row, ...next };
        attempt(() => store.write(row, clock.now()));
      };
      change({});
      return {
        read: (screens) => change({ screens }),
        failed: (fault) => change({ ending: 'failed', fault }),
        end: (end) => change(changesOf(end)),
      };
    },
  };
}

const BLANK = {
  ending: 'open' as CaptureEnding,
  screens: 0,
  sent: 0,
  ticketKey: null as string | null,
  reference: null as string | null,
  fault: null as ErrorCode | null,
};

function changesOf(end: CaptureEnd) {
  if (end.ending !== 'sent') return end;
  // A ticket that left without any of the screens has dropped them.
  if (end.screens === 0) return { ending: 'dropped' } as const;
  const { key: ticketKey, reference } = end.ticket;
  return { ending: 'sent', sent: end.screens, ticketKey, reference } as const;
}
