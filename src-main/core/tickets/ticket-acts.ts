import type { Receipt } from '#shared/central-api.ts';
import { FaultError, type Fault } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import type { Draft, TicketSummary } from '#shared/ticket.ts';
import type { CaptureSession } from '../capture/capture-session.ts';
import type { Clock } from '../ports.ts';
import type { Drafts } from './drafts.ts';
import type { MoveStore, TakenBack } from './move-store.ts';
import type { Outbox } from './outbox.ts';
import type { TicketReader } from './ticket-reader.ts';

export interface TicketActsOptions {
  readonly moves: MoveStore;
  readonly reader: TicketReader;
  readonly drafts: Drafts;
  readonly capture: CaptureSession;
  readonly outbox: Pick<Outbox, 'wake'>;
  /** What the central has under a key; null when it has nothing. */
  readonly lookUp: (key: string) => Promise<Result<Receipt | null, Fault>>;
  readonly clock: Clock;
  readonly onMoved: (key: string) => void;
}

export type TicketActs = ReturnType<typeof createTicketActs>;

/** What the agent does to a ticket that waits: take it out, put it back, write it anew. */
export function createTicketActs(options: TicketActsOptions) {
  const { moves, reader, drafts, capture, outbox, clock, onMoved } = options;

  function moved(key: string): TicketSummary {
    onMoved(key);
    return reader.summary(key);
  }

  /** Nobody may take back what support may be reading: where that is possible, the central is asked. */
  async function assertNotArrived(key: string): Promise<void> {
    if (!moves.standing(key).may_have_arrived) return;
    const outcome = await options.lookUp(key);
    if (!outcome.ok) throw new FaultError('delivery-uncertain', outcome.error.message);
    if (outcome.value === null) {
      moves.hasNotArrived(key);
      return;
    }
    moves.arrived(key, outcome.value, clock.now());
    onMoved(key);
    throw new FaultError('already-delivered', 'The central had it: its answer was lost');
  }

  function assertFormIsFree(): void {
    const { description, editing } = drafts.current();
    if (description.trim() !== '' || editing !== null) {
      throw new FaultError('draft-in-the-way', 'The form holds other words');
    }
  }

  return {
    /** @throws FaultError `move-refused`, `delivery-uncertain`, `already-delivered` */
    withdraw: async (key: string): Promise<TicketSummary> => {
      await assertNotArrived(key);
      moves.withdraw(key);
      return moved(key);
    },

    restore(key: string): TicketSummary {
      moves.restore(key, clock.now());
      outbox.wake();
      return moved(key);
    },

    /**
     * Puts the ticket into the form, pictures and all; it leaves again, as the same ticket, with Send.
     * @throws FaultError as `withdraw`, and `draft-in-the-way` unless what the form holds may go
     */
    edit: async (key: string, replaceDraft: boolean): Promise<Draft> => {
      if (!replaceDraft) assertFormIsFree();
      await assertNotArrived(key);
      const taken = moves.takeBack(key);
      drafts.load(draftOf(key, taken));
      loadPictures(capture, taken);
      onMoved(key);
      return drafts.current();
    },
  };
}

/** What a start finds of an edit under way: the form has its words again, and its pictures. */
export function resumeEdit({
  moves,
  drafts,
  capture,
  clock,
}: Pick<TicketActsOptions, 'moves' | 'drafts' | 'capture' | 'clock'>): void {
  const { editing } = drafts.current();
  moves.giveBackAllBut(editing, clock.now());
  if (editing !== null && drafts.isEditing()) loadPictures(capture, moves.read(editing));
}

function loadPictures(capture: CaptureSession, { content, pictures }: TakenBack): void {
  capture.end();
  for (const [at, { bytes }] of pictures.entries()) {
    capture.add({ name: content.attachments[at]?.name ?? 'image', bytes, source: 'file' });
  }
}

function draftOf(key: string, { content }: TakenBack): Draft {
  const { description, categoryId, subject, answers, requester, report } = content;
  const withReport = report !== null;
  return { description, categoryId, subject, answers, requester, withReport, editing: key };
}
