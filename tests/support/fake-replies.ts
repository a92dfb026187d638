import type { Evidence, Handlers, Snapshot } from '#shared/contract.ts';
import { FaultError } from '#shared/errors.ts';
import type { TicketDetail, WaitingReply } from '#shared/ticket.ts';
import { samplePicture } from './sample-window.ts';

export interface FakeRepliesOptions {
  readonly find: (key: string) => TicketDetail;
  readonly keep: (ticket: TicketDetail) => TicketDetail;
  readonly state: () => Snapshot;
  readonly onRelaunched: () => void;
  readonly tellEvidence: (key: string, evidence: Evidence) => void;
  readonly bytes: Uint8Array;
}

type ReplyCalls = Extract<keyof Handlers, `replies.${string}`>;

/** Replies in memory: said at once while the line is up, else they wait. */
export function createFakeReplies(options: FakeRepliesOptions) {
  const { find, keep, state, bytes } = options;
  const shown = new Map<string, Evidence>();
  let line: 'up' | 'cut' = 'up';

  const evidenceOf = (key: string): Evidence =>
    shown.get(key) ?? { actId: key, phase: 'idle', captureAt: null, pictures: [], problem: null };
  const show = (key: string, change: Partial<Evidence>): Evidence => {
    const evidence = { ...evidenceOf(key), ...change };
    shown.set(key, evidence);
    options.tellEvidence(key, evidence);
    return evidence;
  };

  function queue(key: string, reply: Pick<WaitingReply, 'key' | 'text' | 'wish' | 'attachments'>) {
    const ticket = find(key);
    const at = new Date().toISOString();
    const waiting = { ...reply, at, mayWithdraw: true, delivery: waitingDelivery(at) };
    const replies = [...ticket.replies, waiting];
    const asked = {
      ...ticket,
      replies,
      replyDraft: '',
      updatedAt: at,
      waitingReplies: replies.length,
    };
    show(key, { phase: 'idle', pictures: [] });
    return keep(line === 'cut' ? asked : arrived(asked));
  }

  const handlers: Pick<Handlers, ReplyCalls> = {
    'replies.draft': async ({ key, text }) => {
      keep({ ...find(key), replyDraft: text });
      return Promise.resolve(null);
    },
    'replies.evidence': async ({ key }) => Promise.resolve(evidenceOf(key)),
    'replies.capture': async ({ key }) =>
      Promise.resolve(
        show(key, { phase: 'ready', pictures: [samplePicture('reply-one', 'ecran-1.jpg')] }),
      ),
    'replies.remove': async ({ key, id, removed }) => {
      const pictures = evidenceOf(key).pictures.map((picture) =>
        picture.id === id ? { ...picture, removed } : picture,
      );
      return Promise.resolve(show(key, { pictures }));
    },
    'replies.picture': () => Promise.resolve({ mediaType: 'image/jpeg', bytes }),
    'replies.send': async ({ key, replyKey, text, wish }) => {
      const attachments = evidenceOf(key).pictures.filter(({ removed }) => !removed);
      if (text === '' && wish !== 'resolved' && attachments.length === 0) {
        throw new FaultError('invalid-input', 'Nothing said');
      }
      return Promise.resolve(queue(key, { key: replyKey, text, wish, attachments }));
    },
    'replies.relaunch': async ({ key }) => {
      const { draft, evidence } = state();
      const text = draft.description || 'Le problème est toujours là.';
      const attachments = evidence.pictures.filter(({ removed }) => !removed);
      const ticket = queue(key, { key: crypto.randomUUID(), text, wish: null, attachments });
      options.onRelaunched();
      return Promise.resolve(ticket);
    },
    'replies.retry': async ({ key }) => Promise.resolve(keep(arrived(find(key)))),
    'replies.withdraw': async ({ key, replyKey }) => {
      const ticket = find(key);
      const replies = ticket.replies.filter((reply) => reply.key !== replyKey);
      const replyDraft = ticket.replies.find((reply) => reply.key === replyKey)?.text ?? '';
      return Promise.resolve(
        keep({ ...ticket, replies, replyDraft, waitingReplies: replies.length }),
      );
    },
  };
  return { handlers, setLine: (next: typeof line) => void (line = next) };
}

/** What support has once everything has left. */
function arrived(ticket: TicketDetail): TicketDetail {
  const said = ticket.replies.filter(({ text }) => text !== '');
  const messages = said.map(({ key, at, text, attachments }) => ({
    ...{ id: key, at, text, attachments, from: 'requester' as const, author: '' },
  }));
  const wish = ticket.replies.findLast((reply) => reply.wish !== null)?.wish;
  const status =
    wish === 'resolved' ? 'resolved' : wish === 'reopened' ? 'in-progress' : ticket.status;
  const thread = [...ticket.thread, ...messages];
  return { ...ticket, thread, status, replies: [], waitingReplies: 0 };
}

function waitingDelivery(at: string): WaitingReply['delivery'] {
  return {
    ...{ state: 'queued', attempts: 1, queuedAt: at, reason: null, reducedFromBytes: null },
    nextAttemptAt: new Date(Date.parse(at) + 40_000).toISOString(),
    lastFault: { code: 'offline', message: 'cable out' },
  };
}
