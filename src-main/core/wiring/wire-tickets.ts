import { HISTORY_DAYS } from '#shared/privacy/kept-for.ts';
import type { TicketDetail } from '#shared/ticket.ts';
import type { EventHub } from '../events/event-hub.ts';
import type { Ports } from '../ports.ts';
import type { SettingsKeeper } from '../settings/settings.ts';
import { createConcernedLane } from '../notices/concerned-lane.ts';
import { createChores } from '../chores/chores.ts';
import { createSendDeflections } from '../deflection/send-deflections.ts';
import { createFollowUp } from '../tickets/follow-up.ts';
import { createFindTicket } from '../tickets/find-ticket.ts';
import { createOutbox, type Lane } from '../tickets/outbox.ts';
import { createPhoneCode, type PhoneCode } from '../tickets/phone-code.ts';
import { createReducer } from '../tickets/reduce-ticket.ts';
import { createRetention } from '../tickets/retention.ts';
import { createReplyLane } from '../tickets/replies/reply-lane.ts';
import { checkIndex, indexChangedTickets } from '../tickets/search-index.ts';
import { showNews } from '../tickets/show-news.ts';
import type { News } from '../tickets/thread-store.ts';
import { createThreads } from '../tickets/threads.ts';
import type { Central } from './wire-central.ts';
import type { Storage } from './wire-storage.ts';

export interface TicketsOptions {
  readonly ports: Ports;
  readonly hub: EventHub;
  readonly settings: SettingsKeeper;
  readonly storage: Storage;
  readonly central: Pick<
    Central,
    'client' | 'catalogue' | 'connectivity' | 'heard' | 'siteAddress'
  >;
  /** The agent pressed the desktop notice of this ticket; null where it is somebody else's by then. */
  readonly onNoticePressed: (key: string | null) => void;
}

export type Tickets = ReturnType<typeof wireTickets>;

/** Tickets on their way out, and the news that comes back. */
export function wireTickets(options: TicketsOptions) {
  const { ports, hub, storage, central } = options;
  const { client } = central;
  const { clock, random, log } = ports;
  const onMoved = (key: string) => hub.publish('ticket', storage.reader.summary(key));
  const showTheNews = wireNews(options);
  const outbox = createOutbox({
    store: storage.queue,
    send: async (ticket) => {
      const outcome = await client.createTicket(ticket);
      central.heard(outcome);
      return outcome;
    },
    reduce: createReducer(createChores(ports).shrink, storage.moves),
    awayForMs: central.connectivity.awayForMs,
    clock,
    random,
    log,
    onMoved,
    onIdle: createHousekeeping(options),
    behind: [wireReplyLane(options, showTheNews), wireConcernedLane(options)],
  });
  const threads = createThreads({
    store: storage.threads,
    reader: storage.reader,
    central: client,
    onMoved,
  });
  const followUp = createFollowUp({
    store: storage.threads,
    reader: storage.reader,
    central: client,
    clock,
    log,
    onMoved,
    onNews: showTheNews,
  });
  const find = wireFind(options, onMoved);
  return {
    ...{ outbox, threads, followUp, find },
    showPhoneCode: wirePhoneCode(options),
    sendDeflections: wireDeflections(options),
  };
}

function wireDeflections({ ports, storage, central }: TicketsOptions) {
  const { clock, random, log, policy } = ports;
  return createSendDeflections({
    ...{ store: storage.deflections, send: central.client.countDeflections },
    site: policy.site ?? '',
    ...{ clock, random, log },
  });
}

function wireFind(
  { ports, settings, storage, central }: TicketsOptions,
  onMoved: (key: string) => void,
) {
  return createFindTicket({
    ...{ store: storage.adopted, reader: storage.reader, central: central.client, onMoved },
    clock: ports.clock,
    person: storage.person,
    onPerson: (email) => {
      const { requester } = settings.current();
      settings.update({ requester: { ...requester, email } });
    },
    language: settings.language,
  });
}

type TellNews = (ticket: TicketDetail, news: News) => void;

function wireNews({ ports, settings, storage, onNoticePressed }: TicketsOptions): TellNews {
  const { isMine } = storage.reader;
  return (ticket, news) => {
    const { key } = ticket;
    // It stays unread: its owner finds it on the icon and in the list when they sit here again.
    if (!isMine(key)) return;
    showNews({
      ...{ ticket, news, language: settings.language(), notices: ports.notices },
      onClick: () => onNoticePressed(isMine(key) ? key : null),
    });
  };
}

/** A reply's receipt brings the whole thread: what support said meanwhile is news like any other. */
function wireReplyLane({ ports, storage, central }: TicketsOptions, onNews: TellNews): Lane {
  const { clock, random, log } = ports;
  return createReplyLane({
    store: storage.replies,
    send: async (reply) => {
      const outcome = await central.client.sendReply(reply);
      central.heard(outcome);
      return outcome;
    },
    onConfirmed: (key, remote) => {
      const heard = { etag: null, now: clock.now(), bySelf: true };
      const news = storage.threads.merge(key, remote, heard);
      if (news.supportAnswered) onNews(storage.reader.detail(key), news);
    },
    awayForMs: central.connectivity.awayForMs,
    ...{ clock, random, log },
  });
}

function wireConcernedLane({ ports, storage, central }: TicketsOptions): Lane {
  const { clock, random, log } = ports;
  return createConcernedLane({
    store: storage.concerned,
    send: async (press) => {
      const outcome = await central.client.concerned(press);
      central.heard(outcome);
      return outcome;
    },
    onSettled: central.catalogue.retell,
    awayForMs: central.connectivity.awayForMs,
    ...{ clock, random, log },
  });
}

/** From the moment a code stands on the screen, a phone may be quicker than this poste. */
function wirePhoneCode({ ports, storage: { reader, moves }, central }: TicketsOptions) {
  const { policy, log } = ports;
  const codeFor = createPhoneCode({ policy, siteAddress: central.siteAddress });
  return (key: string): PhoneCode => {
    const code = codeFor(reader.detail(key));
    if (code.kind !== 'link') return code;
    try {
      moves.codeShown(key);
    } catch (thrown) {
      // On a full disk the way out matters more than the note of it.
      log.error('phone-code', thrown);
    }
    return code;
  };
}

/** What is put off until nothing is due. */
function createHousekeeping({ ports, storage }: TicketsOptions): () => void {
  const { database, captures, file } = storage;
  const { clock, policy } = ports;
  const days = policy.historyDays ?? HISTORY_DAYS;
  const forgetOld = createRetention({ database, captures, file, clock, historyDays: days });
  let indexIsChecked = false;
  return () => {
    if (!indexIsChecked) checkIndex(database);
    indexIsChecked = true;
    indexChangedTickets(database);
    forgetOld();
    database.checkpoint();
  };
}
