import type { Delivery } from '#shared/central-api.ts';
import type { CallOutput } from '#shared/contract.ts';
import { FaultError, type Fault } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import type { Draft, TicketSummary } from '#shared/ticket.ts';
import type { CaptureSession } from '../capture/capture-session.ts';
import type { Clock } from '../ports.ts';
import type { Drafts } from './drafts.ts';
import type { MoveStore, TakenBack } from './move-store.ts';
import type { Outbox } from './outbox.ts';
import { receiptProblem } from './receipt-problem.ts';
import type { TicketReader } from './ticket-reader.ts';

export interface TicketActsOptions {
  readonly moves: MoveStore;
  readonly reader: TicketReader;
  readonly drafts: Drafts;
  readonly capture: CaptureSession;
  readonly outbox: Pick<Outbox, 'wake'>;
  /** Asks the central never to take this revision any more; it says what it has instead. */
  readonly takeBack: (key: string, revision: number) => Promise<Result<Delivery, Fault>>;
  readonly clock: Clock;
  readonly onMoved: (key: string) => void;
}

export type TicketActs = ReturnType<typeof createTicketActs>;

/** What the agent does to a ticket that waits: take it out, put it back, write it anew. */
export function createTicketActs(options: TicketActsOptions) {
  const { moves, reader, drafts, capture, outbox, clock, onMoved } = options;
  const { askForEdit, askForWithdrawal, settleWithdrawals } = createPromises(options);

  function moved(key: string): TicketSummary {
    onMoved(key);
    return reader.summary(key);
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
      moves.withdraw(key, await askForWithdrawal(key));
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
    edit: async (key: string, replaceDraft: boolean): Promise<CallOutput<'tickets.edit'>> => {
      if (!replaceDraft) assertFormIsFree();
      const promised = await askForEdit(key);
      // Somebody may have typed while the central was being asked.
      if (!replaceDraft) assertFormIsFree();
      const taken = moves.takeBack(key, promised);
      drafts.load(draftOf(key, taken));
      loadPictures(capture, taken);
      onMoved(key);
      return { draft: drafts.current(), fields: taken.refusedFields };
    },

    settleWithdrawals,
  };
}

/**
 * Nobody may take back what support may be reading, nor what may still arrive: the central is asked to
 * promise that it takes no more of it.
 */
function createPromises({ moves, takeBack, clock, outbox, onMoved }: TicketActsOptions) {
  /** The revision it promised about. @throws FaultError `delivery-uncertain`, `already-delivered` */
  async function ask(key: string) {
    const { content } = moves.standing(key);
    const outcome = await takeBack(key, content.revision);
    if (!outcome.ok) throw new FaultError('delivery-uncertain', outcome.error.message);
    const { receipt, byPhone } = outcome.value;
    if (receipt === null) return { revision: content.revision, byPhone };
    // One that counts other pictures than ours leaves them here; the next attempt tells a person.
    if (receiptProblem(content, receipt) === undefined) moves.arrived(key, receipt, clock.now());
    else outbox.wake();
    onMoved(key);
    throw new FaultError('already-delivered', 'The central had it: its answer was lost');
  }

  async function askForEdit(key: string): Promise<number | null> {
    const { may_have_arrived: mayHaveArrived, state } = moves.standing(key);
    // What is being sent right now is refused by the store; nothing need be promised about it.
    return mayHaveArrived && state !== 'sending' ? (await ask(key)).revision : null;
  }

  /** What a phone has carried out is there, and this poste can only add to it. */
  async function askForWithdrawal(key: string): Promise<number | null> {
    const standing = moves.standing(key);
    const { may_have_arrived: mayHaveArrived, code_shown: codeShown } = standing;
    if (standing.state === 'sending' || (!mayHaveArrived && !codeShown)) return null;
    try {
      const { revision, byPhone } = await ask(key);
      if (byPhone === null) return revision;
      throw new FaultError('already-delivered', `A phone has made it ${byPhone.reference}`);
    } catch (thrown) {
      // Where only a phone could have been quicker, it is asked again once there is a network.
      if (!mayHaveArrived && isUncertain(thrown)) return null;
      throw thrown;
    }
  }

  /** The central can be reached again. Stops at the first it does not answer. */
  async function settleWithdrawals(): Promise<void> {
    for (const key of moves.withdrawnUnasked()) {
      const outcome = await takeBack(key, moves.standing(key).content.revision);
      if (!outcome.ok) return;
      const { receipt, byPhone } = outcome.value;
      const there = byPhone ?? receipt;
      if (there === null) moves.hasNotLeftByPhone(key);
      else moves.leftByPhone(key, there, clock.now());
      onMoved(key);
    }
  }

  return { askForEdit, askForWithdrawal, settleWithdrawals };
}

const isUncertain = (thrown: unknown): boolean =>
  thrown instanceof FaultError && thrown.fault.code === 'delivery-uncertain';

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
  const { description, categoryId, subject, answers, requester, report, triedArticles } = content;
  const said = { description, categoryId, subject, answers, requester, triedArticles };
  const otherPoste = content.forOtherPoste?.typed ?? null;
  return { ...said, otherPoste, withReport: report !== null, editing: key };
}
