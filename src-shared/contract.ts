import { z } from 'zod';
import { Article, ArticleMatch, ArticleVerdict, MOST_MATCHES, NoticeView } from './article.ts';
import { CaptureRecord } from './capture-record.ts';
import { Category } from './category.ts';
import { CentralState } from './central-state.ts';
import { MachineReport } from './diagnostics.ts';
import { KnownPoste } from './floor-endpoints.ts';
import { ErrorCode, Fault, FieldProblems } from './errors.ts';
import { BlackBoxView } from './facts/timeline.ts';
import { HeadsetCheck, MicrophoneAccess } from './headset-check.ts';
import { Language } from './language.ts';
import { PictureType } from './picture.ts';
import { CAPTURE_LOG_ROWS } from './privacy/kept-for.ts';
import { Settings, SettingsChange } from './settings.ts';
import {
  AttachmentFact,
  Draft,
  IdempotencyKey,
  ReplyWish,
  Sha256,
  TicketDetail,
  TicketSummary,
} from './ticket.ts';

/**
 * Everything the window can ask of the program, and everything the program tells the window.
 * Handlers, both transports and the fakes of the tests are typed by this value.
 */

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'expected bytes');
const PictureId = z.string().min(1).max(40);

/** One picture of the evidence strip, as the window shows it. Its bytes come by `evidence.picture`. */
export const EvidencePicture = AttachmentFact.extend({
  id: PictureId,
  source: z.enum(['screen', 'pasted', 'dropped', 'file']),
  width: z.number().int().nonnegative(),
  height: z.number().int().nonnegative(),
  /** A removed picture can be put back until the act ends. */
  removed: z.boolean(),
  /** Something a person should know before sending it, such as `capture-uniform`. */
  doubt: Fault.nullable(),
});
export type EvidencePicture = z.infer<typeof EvidencePicture>;

/** One act of the agent: what was gathered, in memory only, until Send or cancel. */
export const Evidence = z.object({
  /** Changes with each act. */
  actId: z.string(),
  /** `counting-down` while a delayed capture waits for the window to be moved away. */
  phase: z.enum(['idle', 'counting-down', 'capturing', 'ready']),
  /** For `counting-down`: when the screens will be read. */
  captureAt: z.iso.datetime().nullable(),
  pictures: z.array(EvidencePicture),
  /** Why there is no capture, when there is none. */
  problem: Fault.nullable(),
});
export type Evidence = z.infer<typeof Evidence>;

/** What support always asks for, shown at the foot of the window and in the tray's tooltip. */
export const PosteIdentity = z.object({
  name: z.string(),
  address: z.string().nullable(),
  site: z.string().nullable(),
  supportPhone: z.string().nullable(),
});
export type PosteIdentity = z.infer<typeof PosteIdentity>;

export const CatalogueView = z.object({
  categories: z.array(Category),
  articles: z.array(Article),
  notices: z.array(NoticeView),
});
export type CatalogueView = z.infer<typeof CatalogueView>;

/** The whole state of the window. Taken once, after subscribing. */
export const Snapshot = z.object({
  revision: z.number().int(),
  version: z.string(),
  host: z.enum(['electron', 'loopback']),
  language: Language,
  poste: PosteIdentity,
  settings: Settings,
  draft: Draft,
  evidence: Evidence,
  report: MachineReport,
  central: CentralState,
  catalogue: CatalogueView,
  /** What went wrong at start, was survived and not read yet: quarantined files, a read-only folder. */
  warnings: z.array(Fault),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** What Send did: a stored ticket, or the fields to mend. Storage failures are faults. */
export const SendOutcome = z.discriminatedUnion('sent', [
  z.object({ sent: z.literal(true), ticket: TicketDetail }),
  z.object({ sent: z.literal(false), fields: z.record(z.string(), z.string()) }),
]);
export type SendOutcome = z.infer<typeof SendOutcome>;

const call = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) => ({
  input,
  output,
});

const Nothing = z.null();
const ByKey = z.object({ key: IdempotencyKey });
const PictureBytes = z.object({ mediaType: PictureType, bytes: Bytes });

export const contract = {
  calls: {
    'app.snapshot': call(Nothing, Snapshot),
    /** One can write in the window: what has waited for it may take the processor. */
    'app.usable': call(Nothing, Nothing),
    /** The agent has read a warning: it is said no more in this run, unless it still holds. */
    'app.acknowledge': call(z.object({ code: ErrorCode }), Nothing),
    'settings.update': call(SettingsChange, Settings),
    /**
     * Points the poste at a central; checked before it is kept. An empty url returns to the embedded one.
     * In the place of a token there may be an enrolment code.
     */
    'settings.connect': call(
      z.object({ url: z.string().max(300), token: z.string().max(200) }),
      CentralState,
    ),
    /** Exchanges a code for a token of this poste; what waits then leaves. */
    'settings.enrol': call(z.object({ code: z.string().max(60) }), CentralState),

    'draft.update': call(Draft, Nothing),
    /** Forgets words and pictures. The window offers undo by sending the old draft back. */
    'draft.discard': call(Nothing, Draft),

    /** Reads the screens again, now or after a delay in which the window can be moved away. */
    'evidence.capture': call(z.object({ delaySeconds: z.number().int().min(0).max(10) }), Evidence),
    'evidence.add': call(
      z.object({
        name: z.string().max(200),
        bytes: Bytes,
        source: z.enum(['pasted', 'dropped', 'file']),
      }),
      Evidence,
    ),
    'evidence.remove': call(z.object({ id: PictureId }), Evidence),
    'evidence.restore': call(z.object({ id: PictureId }), Evidence),
    /** The agent has marked, cropped or redacted a picture: the one it was made from is forgotten here. */
    'evidence.replace': call(z.object({ id: PictureId, bytes: Bytes }), Evidence),
    'evidence.picture': call(z.object({ id: PictureId }), PictureBytes),
    /** Stops a countdown; otherwise ends the act, and every picture leaves memory. */
    'evidence.cancel': call(Nothing, Evidence),

    /** The capture log, newest first. */
    'captures.list': call(Nothing, z.array(CaptureRecord).max(CAPTURE_LOG_ROWS)),

    'report.refresh': call(Nothing, MachineReport),
    /** Puts a headset check into the report, or takes it out again. */
    'report.headset': call(HeadsetCheck.nullable(), MachineReport),
    /** Everything the black box holds, for whoever wants to see it. */
    'black-box.read': call(Nothing, BlackBoxView),
    /** Whether another program records right now, a call perhaps; null where the system does not say. */
    'headset.in-use': call(Nothing, z.boolean().nullable()),
    /** The agent has pressed: the microphone may be opened, for the length of one check. */
    'headset.begin': call(Nothing, MicrophoneAccess),
    'headset.end': call(Nothing, Nothing),

    /** The articles that answer what is being said, best first; searched here, without a network. */
    'articles.search': call(
      z.object({ text: z.string().max(8000) }),
      z.array(ArticleMatch).max(MOST_MATCHES).readonly(),
    ),

    /** Adds this poste to the head-count of an incident, once; on disk before it answers. */
    'notices.concerned': call(z.object({ id: z.string().max(60) }), Nothing),
    /** Reads the poste again and says whether the fault this article mends is gone; takes some seconds. */
    'articles.check': call(z.object({ id: Article.shape.id }), ArticleVerdict),

    /** `solved` and `unsolved`: an article has closed the request, or the person takes that back. */
    'articles.tell': call(
      z.object({ id: Article.shape.id, news: z.enum(['shown', 'opened', 'solved', 'unsolved']) }),
      Nothing,
    ),

    /** What support knows of a poste, by name or sticker code; null while it cannot be asked. */
    'postes.find': call(
      z.object({ typed: z.string().trim().min(1).max(60) }),
      KnownPoste.nullable(),
    ),

    'tickets.send': call(Draft, SendOutcome),
    'tickets.list': call(
      z.object({ search: z.string().max(200), limit: z.number().int().min(1).max(500) }),
      z.array(TicketSummary),
    ),
    'tickets.get': call(ByKey, TicketDetail),
    'tickets.picture': call(ByKey.extend({ sha256: Sha256 }), PictureBytes),
    /** Try now: the next attempt is brought forward. */
    'tickets.retry': call(ByKey, TicketSummary),
    /** Takes a waiting ticket out of the queue; `tickets.restore` puts it back. */
    'tickets.withdraw': call(ByKey, TicketSummary),
    'tickets.restore': call(ByKey, TicketSummary),
    /** Puts a waiting ticket into the form, pictures too. What the form holds goes only when asked. */
    'tickets.edit': call(
      ByKey.extend({ replaceDraft: z.boolean() }),
      /** `fields` are those the central refused, with its own words. */
      z.object({ draft: Draft, fields: FieldProblems }),
    ),
    /** One page that holds everything of a ticket, to carry on a key or to print. */
    'tickets.export': call(
      ByKey,
      z.object({ name: z.string(), mediaType: z.literal('text/html'), bytes: Bytes }),
    ),
    /** What a phone can carry out of a waiting ticket while this poste has no network. */
    'tickets.phone-code': call(
      ByKey,
      z.object({ kind: z.enum(['link', 'mail', 'none']), text: z.string().max(6000) }),
    ),
    /** Asks the central for news of the open tickets. */
    'tickets.refresh': call(Nothing, Nothing),
    'tickets.mark-read': call(ByKey, Nothing),
    /** Asks the central for a ticket made elsewhere, and keeps it among those of this poste. */
    'tickets.find': call(
      z.object({ reference: z.string().max(40), email: z.string().trim().max(200) }),
      TicketSummary,
    ),

    /** Kept on disk as they are typed; an empty text forgets them. `key` is the ticket's, here and below. */
    'replies.draft': call(ByKey.extend({ text: z.string().max(8000) }), Nothing),
    /** Screens for a reply, apart from those of the form. */
    'replies.evidence': call(ByKey, Evidence),
    'replies.capture': call(
      ByKey.extend({ delaySeconds: z.number().int().min(0).max(10) }),
      Evidence,
    ),
    'replies.remove': call(ByKey.extend({ id: PictureId, removed: z.boolean() }), Evidence),
    'replies.picture': call(ByKey.extend({ id: PictureId }), PictureBytes),
    /** Queues words, the pictures taken for them and a wish. The same `replyKey` twice is one reply. */
    'replies.send': call(
      ByKey.extend({
        replyKey: IdempotencyKey,
        text: z.string().trim().max(8000),
        wish: ReplyWish.nullable(),
      }),
      TicketSummary,
    ),
    /** Makes a reply to this ticket of what stands in the form, pictures too; the form is then empty. */
    'replies.relaunch': call(ByKey, TicketSummary),
    'replies.retry': call(ByKey.extend({ replyKey: IdempotencyKey }), TicketSummary),
    /** The words go back to `replies.draft`, the pictures to `replies.evidence`. */
    'replies.withdraw': call(ByKey.extend({ replyKey: IdempotencyKey }), TicketSummary),
  },
  events: {
    evidence: Evidence,
    report: MachineReport,
    draft: Draft,
    settings: Settings,
    central: CentralState,
    catalogue: CatalogueView,
    poste: PosteIdentity,
    ticket: TicketSummary,
    'reply-evidence': z.object({ key: IdempotencyKey, evidence: Evidence }),
    warnings: z.array(Fault),
    /** The window has been brought up by a new act: the words go to the first field. */
    shown: z.object({ actId: z.string() }),
    /**
     * A desktop notice was pressed, which is no act: the thread of this ticket is shown; with null, the
     * form, where incidents are told.
     */
    revealed: z.object({ key: IdempotencyKey.nullable() }),
    /** The tray asked for the headset check: the window offers it, and starts nothing by itself. */
    headset: z.object({ asked: z.literal(true) }),
  },
} as const;

export type Calls = typeof contract.calls;
export type CallName = keyof Calls;
export type CallInput<Name extends CallName> = z.input<Calls[Name]['input']>;
export type CallOutput<Name extends CallName> = z.output<Calls[Name]['output']>;

/** One object with a handler per call: a missing one does not compile. */
export type Handlers = {
  [Name in CallName]: (input: z.output<Calls[Name]['input']>) => Promise<CallOutput<Name>>;
};

export type Events = typeof contract.events;
export type EventName = keyof Events;
export type EventValue<Name extends EventName> = z.output<Events[Name]>;

/** An event on its way: revisions grow, so one older than the snapshot can be ignored. */
export type AppEvent = {
  [Name in EventName]: {
    readonly name: Name;
    readonly revision: number;
    readonly value: EventValue<Name>;
  };
}[EventName];

/** What a call answers over either transport. */
export type Reply<Name extends CallName = CallName> =
  | { readonly ok: true; readonly value: CallOutput<Name> }
  | { readonly ok: false; readonly error: Fault };
