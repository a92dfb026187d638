import { randomUUID } from 'node:crypto';
import { createCaptureSession } from '../capture/capture-session.ts';
import { createReportSession } from '../diagnostics/report-session.ts';
import type { EventHub } from '../events/event-hub.ts';
import type { Ports } from '../ports.ts';
import { posteName } from '../settings/poste-identity.ts';
import type { SettingsKeeper } from '../settings/settings.ts';
import { createDrafts } from '../tickets/drafts.ts';
import { createSendTicket } from '../tickets/send-ticket.ts';
import type { Central } from './wire-central.ts';
import type { Storage } from './wire-storage.ts';
import type { Tickets } from './wire-tickets.ts';

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
export function wireAct({ ports, hub, settings, storage, central, outbox }: ActOptions) {
  const { clock, log, policy } = ports;
  const capture = createCaptureSession({
    capture: ports.capture,
    allowed: policy.captureAllowed ?? true,
    clock,
    createId: randomUUID,
    log,
    onChange: (evidence) => hub.publish('evidence', evidence),
  });
  const report = createReportSession({
    ports,
    centralUrl: () => central.address().url ?? '',
    onChange: (changed) => hub.publish('report', changed),
  });
  const drafts = createDrafts({
    store: storage.drafts,
    settings: settings.current,
    posteName: posteName(),
    clock,
    onReset: (draft) => hub.publish('draft', draft),
  });
  const send = createSendTicket({
    drafts,
    capture,
    settledReport: report.settled,
    categories: () => central.catalogue.view().categories,
    queue: storage.queue,
    reader: storage.reader,
    outbox,
    language: settings.language,
    rememberRequester: (requester) => settings.update({ requester }),
    clock,
    log,
  });
  return { capture, report, drafts, send };
}
