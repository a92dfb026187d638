import { randomUUID } from 'node:crypto';
import { createCaptureLog } from '../capture/capture-log.ts';
import { createCaptureSession, type CaptureSession } from '../capture/capture-session.ts';
import { createCheckArticle } from '../catalogue/check-article.ts';
import { createDeflection, type Deflection } from '../deflection/deflection.ts';
import { createReportSession, type ReportSession } from '../diagnostics/report-session.ts';
import type { EventHub } from '../events/event-hub.ts';
import type { Ports } from '../ports.ts';
import { posteName } from '../settings/poste-identity.ts';
import type { SettingsKeeper } from '../settings/settings.ts';
import { createDrafts, type Drafts } from '../tickets/drafts.ts';
import { createSendTicket } from '../tickets/send-ticket.ts';
import { createTicketActs, resumeEdit } from '../tickets/ticket-acts.ts';
import type { Central } from './wire-central.ts';
import type { Storage } from './wire-storage.ts';
import type { Tickets } from './wire-tickets.ts';
import { wireWatch } from './wire-watch.ts';

export interface ActOptions {
  readonly ports: Ports;
  readonly hub: EventHub;
  readonly settings: SettingsKeeper;
  readonly storage: Storage;
  readonly central: Central;
  readonly outbox: Tickets['outbox'];
}

export type Act = ReturnType<typeof wireAct>;

/** What one act gathers: pictures, facts, words; and Send, which makes a ticket of them. */
export function wireAct(options: ActOptions) {
  const { ports, hub, settings, storage, central, outbox } = options;
  const { clock, log, policy } = ports;
  const captureLog = wireCaptureLog(options);
  const capture = createCaptureSession({
    capture: ports.capture,
    allowed: policy.captureAllowed ?? true,
    scope: policy.captureScope ?? 'all',
    ...{ captureLog, clock, log, createId: randomUUID },
    onChange: (evidence) => hub.publish('evidence', evidence),
  });
  const watch = wireWatch({ ports, central, report: () => report });
  const report: ReportSession = createReportSession({
    ports,
    companion: watch.companion,
    centralUrl: () => central.address().url ?? '',
    onChange: (changed) => hub.publish('report', changed),
  });
  const onMoved = (key: string) => hub.publish('ticket', storage.reader.summary(key));
  const { moves } = storage;
  const drafts = wireDrafts({
    ...{ ...options, capture, onMoved },
    onReset: () => void report.keepHeadset(null),
  });
  const deflection = wireDeflection(options, drafts, capture);
  const send = createSendTicket({
    drafts,
    capture,
    settledReport: report.settled,
    categories: () => central.catalogue.view().categories,
    queue: storage.queue,
    moves,
    reader: storage.reader,
    outbox,
    language: settings.language,
    onMade: deflection.ticketMade,
    rememberRequester: (requester) => settings.update({ requester }),
    ...{ clock, log, poste: { name: posteName(), stickerCode: policy.stickerCode ?? null } },
  });
  const acts = createTicketActs({
    ...{ moves, reader: storage.reader, drafts, capture, outbox, clock, onMoved },
    takeBack: central.client.takeBack,
  });
  return {
    ...{ checkArticle: wireCheck(central, report, deflection), deflection },
    ...{ capture, captureLog, report, watch, drafts, send, acts },
    /** Takes up an edit that the last end of the program interrupted. */
    resume: () => resumeEdit({ moves, drafts, capture, clock }),
  };
}

function wireCaptureLog({ ports: { clock, log }, storage }: ActOptions) {
  return createCaptureLog({ store: storage.captures, createId: randomUUID, clock, log });
}

function wireDeflection(
  { ports: { clock, log }, storage }: ActOptions,
  drafts: Drafts,
  capture: CaptureSession,
) {
  return createDeflection({
    ...{ store: storage.deflections, draft: drafts.current, clock, log },
    actId: () => capture.view().actId,
  });
}

function wireCheck(
  { catalogue }: Central,
  { readAgain }: ReportSession,
  { checked: onVerdict }: Deflection,
) {
  return createCheckArticle({ articles: () => catalogue.view().articles, readAgain, onVerdict });
}

interface DraftsWiring extends ActOptions {
  readonly capture: CaptureSession;
  /** What belonged to the words goes with them. */
  readonly onReset: () => void;
  readonly onMoved: (key: string) => void;
}

/** The form, and what becomes of the waiting ticket it holds. */
function wireDrafts(wiring: DraftsWiring) {
  const { ports, hub, settings, storage, outbox, capture, onMoved, onReset } = wiring;
  const { clock } = ports;
  const { moves } = storage;
  return createDrafts({
    store: storage.drafts,
    settings: settings.current,
    posteName: posteName(),
    clock,
    onReset: (draft) => {
      onReset();
      hub.publish('draft', draft);
    },
    onFollowed: (draft) => hub.publish('draft', draft),
    isHeld: (key) => moves.isHeld(key),
    onReleased: (key) => {
      // The pictures in the strip are that ticket's.
      capture.end();
      moves.giveBack(key, clock.now());
      outbox.wake();
      onMoved(key);
    },
  });
}
