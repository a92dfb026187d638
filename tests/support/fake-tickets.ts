import type { DeliveryState } from '#shared/delivery.ts';
import type { Handlers, SendOutcome, Snapshot } from '#shared/contract.ts';
import { FaultError } from '#shared/errors.ts';
import { otherPosteOf } from '#shared/other-poste.ts';
import { proposeSubject } from '#shared/propose-subject.ts';
import { selectGroups } from '#shared/select-groups.ts';
import type { Draft, TicketDetail, TicketSummary } from '#shared/ticket.ts';
import { createFakeReplies, type FakeRepliesOptions } from './fake-replies.ts';

type TicketCalls = Extract<keyof Handlers, `tickets.${string}` | `replies.${string}`>;

export interface FakeTicketsOptions {
  readonly initial: readonly TicketDetail[];
  readonly state: () => Snapshot;
  readonly tell: (ticket: TicketSummary) => void;
  readonly onSent: () => void;
  readonly onEdit: (draft: Draft) => Draft;
  readonly tellEvidence: FakeRepliesOptions['tellEvidence'];
  /** Bytes of every sent picture. */
  readonly bytes: Uint8Array;
}

/** Tickets in memory: sent ones wait until `deliver` is called, as with the network cut. */
export function createFakeTickets({
  initial,
  state,
  tell,
  onSent,
  onEdit,
  tellEvidence,
  bytes,
}: FakeTicketsOptions) {
  const tickets = new Map(initial.map((ticket) => [ticket.key, ticket]));

  const find = (key: string): TicketDetail => {
    const ticket = tickets.get(key);
    if (ticket === undefined) throw new FaultError('not-found', `No ticket ${key}`);
    return ticket;
  };
  const keep = (ticket: TicketDetail): TicketDetail => {
    tickets.set(ticket.key, ticket);
    tell(ticket);
    return ticket;
  };
  const replies = createFakeReplies({
    find,
    keep,
    state,
    onRelaunched: onSent,
    bytes,
    tellEvidence,
  });

  const handlers: Pick<Handlers, TicketCalls> = {
    'tickets.send': async (draft) => {
      const fields = problemsOf(draft, state());
      if (Object.keys(fields).length > 0) return Promise.resolve({ sent: false, fields });
      const ticket = keep(waitingTicket(draft, state()));
      onSent();
      return { sent: true, ticket } satisfies SendOutcome;
    },
    'tickets.list': ({ search, limit }) => {
      const words = plain(search);
      const all = [...tickets.values()].filter((ticket) => plain(textOf(ticket)).includes(words));
      return Promise.resolve(all.slice(0, limit));
    },
    'tickets.get': async ({ key }) => Promise.resolve(find(key)),
    'tickets.picture': () => Promise.resolve({ mediaType: 'image/jpeg', bytes }),
    'tickets.withdraw': async ({ key }) => Promise.resolve(keep(inState(find(key), 'withdrawn'))),
    'tickets.restore': async ({ key }) => Promise.resolve(keep(inState(find(key), 'queued'))),
    'tickets.edit': async ({ key, replaceDraft }) => {
      const { draft } = state();
      if (draft.description !== '' && !replaceDraft) {
        throw new FaultError('draft-in-the-way', 'The form holds other words');
      }
      const { content } = keep(inState(find(key), 'draft'));
      const edited = onEdit({ ...draft, ...content, withReport: null, editing: key });
      return Promise.resolve({ draft: edited, fields: {} });
    },
    'tickets.phone-code': () =>
      Promise.resolve({
        kind: 'link',
        text: `https://support.exemple.fr/q#${PHONE_DIGITS}`,
      }),
    'tickets.export': async ({ key }) =>
      Promise.resolve({
        name: `${find(key).reference}.html`,
        mediaType: 'text/html',
        bytes: new TextEncoder().encode('<!doctype html><title>Ticket</title>'),
      }),
    'tickets.retry': async ({ key }) => {
      const ticket = find(key);
      const delivery = { ...ticket.delivery, state: 'sending', nextAttemptAt: null } as const;
      return Promise.resolve(keep({ ...ticket, delivery }));
    },
    'tickets.refresh': () => Promise.resolve(null),
    'tickets.find': async ({ reference }) => {
      const found = [...tickets.values()].find((ticket) => ticket.reference === reference);
      if (found === undefined) throw new FaultError('not-found', reference);
      return Promise.resolve(keep({ ...found, elsewhere: true }));
    },
    ...replies.handlers,
    'tickets.mark-read': async ({ key }) => {
      keep({ ...find(key), unread: false });
      return Promise.resolve(null);
    },
  };

  return {
    handlers,
    /** Whether replies leave at once; else they wait, as with the network cut. */
    setReplyLine: replies.setLine,
    deliver(key: string, reference = 'K7M-2PX-94D'): void {
      const ticket = find(key);
      const delivery = { ...ticket.delivery, state: 'delivered', nextAttemptAt: null } as const;
      keep({ ...ticket, reference, delivery, syncedAt: new Date().toISOString() });
    },
  };
}

function problemsOf(draft: Draft, { catalogue }: Snapshot): Record<string, string> {
  const category = catalogue.categories.find(({ id }) => id === draft.categoryId);
  const missing = {
    ...(draft.description.trim() === '' && {
      description: 'Dites en quelques mots ce qui se passe.',
    }),
    ...(category === undefined && { categoryId: 'Choisissez une catégorie.' }),
    ...(draft.requester.name === '' && { 'requester.name': 'Indiquez votre nom.' }),
    ...(draft.requester.email === '' && { 'requester.email': 'Indiquez une adresse e-mail.' }),
  };
  const unanswered = category?.questions.filter(({ id }) => (draft.answers[id] ?? '') === '') ?? [];
  return {
    ...missing,
    ...Object.fromEntries(unanswered.map(({ id, refusal }) => [`answers.${id}`, refusal.fr])),
  };
}

function waitingTicket(
  draft: Draft,
  { catalogue, report, evidence, language }: Snapshot,
): TicketDetail {
  const category = catalogue.categories.find(({ id }) => id === draft.categoryId);
  const now = new Date();
  const groups = category?.report ?? [];
  const content = {
    ...draft,
    forOtherPoste:
      otherPosteOf(draft) === null
        ? null
        : { typed: otherPosteOf(draft) ?? '', reportedFrom: 'PC-200' },
    stickerCode: null,
    provisionalReference: 'P-7KM-2D9',
    categoryId: draft.categoryId ?? '',
    subject: draft.subject ?? proposeSubject(draft.description, category?.label),
    report:
      (draft.withReport ?? (groups.length > 0 && otherPosteOf(draft) === null))
        ? selectGroups(report, groups)
        : null,
    attachments: evidence.pictures.filter(({ removed }) => !removed),
    language,
    revision: 0,
    sentAt: now.toISOString(),
  };
  return {
    key: crypto.randomUUID(),
    reference: content.provisionalReference,
    provisionalReference: content.provisionalReference,
    categoryId: content.categoryId,
    subject: content.subject,
    status: 'new',
    delivery: {
      state: 'queued',
      attempts: 0,
      queuedAt: now.toISOString(),
      nextAttemptAt: new Date(now.getTime() + 40_000).toISOString(),
      reason: null,
      reducedFromBytes: null,
      lastFault: null,
    },
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    unread: false,
    ...{
      mine: true,
      elsewhere: false,
      missing: false,
      waitingReplies: 0,
      replies: [],
      replyDraft: '',
    },
    content,
    thread: [],
    syncedAt: null,
  };
}

/** As many digits as a long ticket takes, and as mixed. */
const PHONE_DIGITS = Array.from(
  { length: 1150 },
  (_, at) => ((at * at * 7 + at * 13) % 11) % 10,
).join('');

const inState = (ticket: TicketDetail, to: DeliveryState): TicketDetail => ({
  ...ticket,
  delivery: { ...ticket.delivery, state: to },
});

const textOf = ({ reference, subject, content }: TicketDetail) =>
  [reference, subject, content.description, content.categoryId].join(' ');

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
