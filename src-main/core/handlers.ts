import type { Handlers, Snapshot } from '#shared/contract.ts';
import { isMicrophoneInUse } from './diagnostics/linux/microphone-use.ts';
import type { Microphone } from './ports.ts';
import type { SettingsKeeper } from './settings/settings.ts';
import { exportTicket } from './tickets/export-ticket.ts';
import type { Replies } from './tickets/replies/replies.ts';
import type { Act } from './wiring/wire-act.ts';
import type { Central } from './wiring/wire-central.ts';
import type { KnownIncidents } from './wiring/wire-notices.ts';
import type { Storage } from './wiring/wire-storage.ts';
import type { Tickets } from './wiring/wire-tickets.ts';
import type { Warnings } from './warnings.ts';

export interface HandlerParts {
  readonly snapshot: () => Snapshot;
  readonly windowIsUsable: () => void;
  readonly warnings: Warnings;
  readonly settings: SettingsKeeper;
  readonly central: Central;
  readonly act: Act;
  readonly storage: Storage;
  readonly tickets: Tickets;
  readonly replies: Replies;
  readonly notices: KnownIncidents;
  readonly microphone: Microphone | undefined;
}

/** The contract, call by call: each is handed to the room that owns it. */
export function createHandlers(parts: HandlerParts): Handlers {
  return {
    ...windowHandlers(parts),
    ...evidenceHandlers(parts),
    ...ticketHandlers(parts),
    ...replyHandlers(parts),
  };
}

type Group<Prefix extends string> = Pick<Handlers, Extract<keyof Handlers, `${Prefix}.${string}`>>;

function windowHandlers({
  snapshot,
  windowIsUsable,
  warnings,
  settings,
  central,
  act: { drafts, capture, checkArticle, deflection },
  notices,
}: HandlerParts): Group<'app' | 'settings' | 'draft' | 'articles' | 'notices' | 'postes'> {
  return {
    'app.snapshot': async () => snapshot(),
    'app.usable': async () => {
      windowIsUsable();
      return null;
    },
    'app.acknowledge': async ({ code }) => {
      warnings.acknowledge(code);
      return null;
    },
    'settings.update': async (patch) => settings.update(patch),
    'settings.connect': ({ url, token }) => central.connect(url, token),
    'settings.enrol': ({ code }) => central.enrol(code),
    'draft.update': async (draft) => {
      drafts.update(draft);
      return null;
    },
    'draft.discard': async () => {
      const blank = drafts.discard();
      capture.end();
      return blank;
    },
    'articles.search': async ({ text }) => central.catalogue.findArticles(text),
    'notices.concerned': async ({ id }) => {
      notices.press(id);
      return null;
    },
    'articles.check': ({ id }) => checkArticle(id),
    'postes.find': async ({ typed }) => {
      const outcome = await central.client.readPoste(typed);
      return outcome.ok ? outcome.value : null;
    },
    'articles.tell': async ({ id, news }) => {
      deflection.tell(id, news);
      return null;
    },
  };
}

function evidenceHandlers({
  act: { capture, report, watch },
  storage,
  microphone,
}: HandlerParts): Group<'evidence' | 'captures' | 'report' | 'headset' | 'black-box'> {
  return {
    'evidence.capture': ({ delaySeconds }) => capture.captureAgain(delaySeconds * 1000),
    'evidence.add': async (file) => capture.add(file),
    'evidence.remove': async ({ id }) => capture.setRemoved(id, true),
    'evidence.restore': async ({ id }) => capture.setRemoved(id, false),
    'evidence.replace': async ({ id, bytes }) => capture.replace(id, bytes),
    'evidence.picture': async ({ id }) => capture.picture(id),
    'evidence.cancel': async () => capture.cancel(),
    'captures.list': async () => storage.captures.list(),
    'report.refresh': async () => report.refresh(),
    'report.headset': async (check) => report.keepHeadset(check),
    'black-box.read': async () => watch.view(),
    'headset.in-use': async () => isMicrophoneInUse(),
    'headset.begin': async () => (await microphone?.begin()) ?? 'unknown',
    'headset.end': async () => {
      microphone?.end();
      return null;
    },
  };
}

function ticketHandlers({ act, settings, storage, tickets }: HandlerParts): Group<'tickets'> {
  const { outbox, threads, followUp, find } = tickets;
  const { reader } = storage;
  const { acts } = act;
  /** What the words or pictures of a ticket go through: two people may share a poste. */
  const mine = (key: string): string => {
    reader.assertMine(key);
    return key;
  };
  return {
    'tickets.send': async (draft) => act.send(draft),
    'tickets.list': async ({ search, limit }) => reader.list(search, limit),
    'tickets.get': async ({ key }) => reader.detail(mine(key)),
    'tickets.picture': async ({ key, sha256 }) => threads.picture(mine(key), sha256),
    'tickets.retry': async ({ key }) => {
      outbox.hasten(key);
      return reader.summary(key);
    },
    'tickets.withdraw': async ({ key }) => acts.withdraw(mine(key)),
    'tickets.restore': async ({ key }) => acts.restore(mine(key)),
    'tickets.edit': async ({ key, replaceDraft }) => acts.edit(mine(key), replaceDraft),
    'tickets.export': async ({ key }) => exportTicket(reader, mine(key), settings.language()),
    'tickets.phone-code': async ({ key }) => tickets.showPhoneCode(mine(key)),
    'tickets.refresh': async () => {
      await followUp();
      return null;
    },
    'tickets.mark-read': async ({ key }) => {
      threads.markRead(mine(key));
      return null;
    },
    'tickets.find': (typed) => find(typed),
  };
}

function replyHandlers({ replies, storage: { reader } }: HandlerParts): Group<'replies'> {
  const { captures } = replies;
  return {
    'replies.draft': async ({ key, text }) => {
      replies.writeDraft(key, text);
      return null;
    },
    'replies.evidence': async ({ key }) => captures.of(key).view(),
    'replies.capture': ({ key, delaySeconds }) =>
      captures.of(key).captureAgain(delaySeconds * 1000),
    'replies.remove': async ({ key, id, removed }) => captures.of(key).setRemoved(id, removed),
    'replies.picture': async ({ key, id }) => captures.of(key).picture(id),
    'replies.send': async (words) => replies.send(words),
    'replies.relaunch': async ({ key }) => replies.relaunch(key),
    'replies.retry': async ({ key, replyKey }) => replies.retry(key, replyKey),
    'replies.withdraw': async ({ key, replyKey }) => {
      reader.assertMine(key);
      return replies.withdraw(key, replyKey);
    },
  };
}
