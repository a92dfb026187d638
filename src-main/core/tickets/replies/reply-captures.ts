import type { Evidence } from '#shared/contract.ts';
import {
  createCaptureSession,
  type CaptureSession,
  type CaptureSessionOptions,
  type SentTicket,
} from '../../capture/capture-session.ts';

export interface ReplyCapturesOptions extends Omit<CaptureSessionOptions, 'onChange'> {
  readonly onChange: (ticketKey: string, evidence: Evidence) => void;
}

export interface ReplyCaptures {
  /** The pictures of the reply to this ticket; the form's own are another matter. */
  of(ticketKey: string): CaptureSession;
  /** They leave memory, with the reply to this ticket when it was queued. */
  end(ticketKey: string, sent?: SentTicket): void;
  /** No reply holds a picture, and none is being made. */
  areEmpty(): boolean;
}

/** Whoever begins replies to so many tickets at once has long forgotten the first. */
const MOST_HELD = 4;

/** One small evidence session for each reply being written, in memory only. */
export function createReplyCaptures(options: ReplyCapturesOptions): ReplyCaptures {
  const sessions = new Map<string, CaptureSession>();

  function begin(ticketKey: string): CaptureSession {
    const session = createCaptureSession({
      ...options,
      onChange: (evidence) => options.onChange(ticketKey, evidence),
    });
    sessions.set(ticketKey, session);
    for (const old of [...sessions.keys()].slice(0, -MOST_HELD)) end(old);
    return session;
  }

  function end(ticketKey: string, sent?: SentTicket): void {
    sessions.get(ticketKey)?.end(sent);
    sessions.delete(ticketKey);
  }

  const isEmpty = ({ phase, pictures }: Evidence): boolean =>
    pictures.length === 0 && (phase === 'idle' || phase === 'ready');

  return {
    of: (ticketKey) => sessions.get(ticketKey) ?? begin(ticketKey),
    end,
    areEmpty: () => [...sessions.values()].every((session) => isEmpty(session.view())),
  };
}
