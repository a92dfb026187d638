import { randomUUID } from 'node:crypto';
import type { EventHub } from '../events/event-hub.ts';
import type { Ports } from '../ports.ts';
import type { SettingsKeeper } from '../settings/settings.ts';
import { createReplies } from '../tickets/replies/replies.ts';
import { createReplyCaptures } from '../tickets/replies/reply-captures.ts';
import type { Act } from './wire-act.ts';
import type { Storage } from './wire-storage.ts';
import type { Tickets } from './wire-tickets.ts';

export interface RepliesOptions {
  readonly ports: Ports;
  readonly hub: EventHub;
  readonly settings: SettingsKeeper;
  readonly storage: Storage;
  readonly act: Pick<Act, 'drafts' | 'capture' | 'captureLog'>;
  readonly outbox: Tickets['outbox'];
}

/** What the agent says back to support, with pictures of its own. */
export function wireReplies({ ports, hub, settings, storage, act, outbox }: RepliesOptions) {
  const { clock, log, policy } = ports;
  const captures = createReplyCaptures({
    capture: ports.capture,
    allowed: policy.captureAllowed ?? true,
    scope: policy.captureScope ?? 'all',
    captureLog: act.captureLog,
    createId: randomUUID,
    ...{ clock, log },
    onChange: (key, evidence) => hub.publish('reply-evidence', { key, evidence }),
  });
  return createReplies({
    ...{ store: storage.replies, reader: storage.reader, captures, outbox, clock },
    ...{ drafts: act.drafts, capture: act.capture },
    language: settings.language,
    onMoved: (key) => hub.publish('ticket', storage.reader.summary(key)),
  });
}
