import { randomUUID } from 'node:crypto';
import { FaultError } from '#shared/errors.ts';
import type { Language } from '#shared/language.ts';
import { MAX_PICTURES } from '#shared/picture.ts';
import { NewReply } from '#shared/remote-ticket.ts';
import type { ReplyWish, TicketSummary } from '#shared/ticket.ts';
import type { CaptureSession } from '../../capture/capture-session.ts';
import type { HeldPicture } from '../../capture/evidence-picture.ts';
import type { Clock } from '../../ports.ts';
import type { Drafts } from '../drafts.ts';
import type { Outbox } from '../outbox.ts';
import type { TicketReader } from '../ticket-reader.ts';
import type { ReplyCaptures } from './reply-captures.ts';
import type { ReplyStore } from './reply-store.ts';

export interface RepliesOptions {
  readonly store: ReplyStore;
  readonly captures: ReplyCaptures;
  readonly reader: TicketReader;
  readonly drafts: Drafts;
  /** The pictures of the form. */
  readonly capture: CaptureSession;
  readonly outbox: Pick<Outbox, 'wake' | 'hasten'>;
  readonly language: () => Language;
  readonly clock: Clock;
  readonly onMoved: (ticketKey: string) => void;
}

export type Replies = ReturnType<typeof createReplies>;

export interface ReplyWords {
  readonly key: string;
  readonly replyKey: string;
  readonly text: string;
  readonly wish: ReplyWish | null;
}

/** Who relaunches a ticket with nothing to add says this. */
const STILL_SO = { fr: 'Le problème est toujours là.', en: 'The problem is still there.' };

/** What the agent says back to support: on disk before the screen says so, then on its way by itself. */
export function createReplies(options: RepliesOptions) {
  const { store, captures, reader, drafts, capture, outbox, clock, onMoved } = options;

  function shown(key: string): TicketSummary {
    onMoved(key);
    return reader.summary(key);
  }

  const enqueue = createEnqueue(options);

  const sentWith = (key: string) => ({
    key,
    reference: reader.summary(key).provisionalReference,
  });

  return {
    /** @throws FaultError `invalid-input` for a reply that says nothing, `move-refused`, or as the disk says */
    send(words: ReplyWords): TicketSummary {
      enqueue(words, captures.of(words.key).chosen());
      captures.end(words.key, sentWith(words.key));
      return shown(words.key);
    },

    /**
     * What stands in the form becomes a reply, pictures too; never a second ticket.
     * @throws FaultError `draft-in-the-way` while the form holds a ticket that waits
     */
    relaunch(key: string): TicketSummary {
      if (drafts.isEditing()) throw new FaultError('draft-in-the-way', 'The form holds a ticket');
      const text = drafts.current().description.trim() || STILL_SO[options.language()];
      const wish = reader.summary(key).status === 'resolved' ? 'reopened' : null;
      enqueue({ key, replyKey: randomUUID(), text, wish }, capture.chosen(), true);
      capture.end(sentWith(key));
      drafts.begin();
      return shown(key);
    },

    /** @throws FaultError `not-found`, `move-refused` */
    withdraw(key: string, replyKey: string): TicketSummary {
      const { content, pictures } = store.withdraw(replyKey, clock.now());
      const session = captures.of(key);
      for (const [at, { bytes }] of pictures.entries()) {
        const name = content.attachments[at]?.name ?? 'image';
        // A box that is full keeps what it has: the words matter more.
        if (session.chosen().length < MAX_PICTURES) session.add({ name, bytes, source: 'file' });
      }
      outbox.wake();
      return shown(key);
    },

    retry(key: string, replyKey: string): TicketSummary {
      outbox.hasten(replyKey);
      return shown(key);
    },

    writeDraft: (key: string, text: string) => store.writeDraft(key, text, clock.now()),
    captures,
  };
}

/** Answers how a reply is put on disk and sent on its way. */
function createEnqueue({ store, reader, drafts, outbox, clock }: RepliesOptions) {
  /** Somebody else's ticket is answered under the name of who sits here. */
  function authorFor(key: string): string {
    return reader.summary(key).mine ? '' : drafts.current().requester.name;
  }

  return (
    { key, replyKey, text, wish }: ReplyWords,
    pictures: readonly HeldPicture[],
    endsDraft = false,
  ): void => {
    const content = NewReply.safeParse({
      ...{ text, wish, author: authorFor(key) },
      attachments: pictures.map(({ view: { name, mediaType, bytes, sha256 } }) => ({
        ...{ name, mediaType, bytes, sha256 },
      })),
    });
    if (!content.success)
      throw new FaultError('invalid-input', content.error.message.slice(0, 300));
    const kept = pictures.map(({ view: { sha256, mediaType }, bytes }) => ({
      ...{ sha256, mediaType, bytes },
    }));
    const reply = { key: replyKey, ticketKey: key, content: content.data, pictures: kept };
    store.enqueue(reply, clock.now(), endsDraft);
    outbox.wake();
  };
}
