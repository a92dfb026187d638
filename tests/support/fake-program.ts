import type { AppEvent, EventName, EventValue, Handlers, Snapshot } from '#shared/contract.ts';
import type { ArticleVerdict } from '#shared/article.ts';
import type { KnownPoste } from '#shared/floor-endpoints.ts';
import type { CaptureRecord } from '#shared/capture-record.ts';
import { enrolmentCodeOf } from '#shared/enrolment.ts';
import { FaultError } from '#shared/errors.ts';
import { pictureTypeOf, type PictureType } from '#shared/picture.ts';
import type { TicketDetail } from '#shared/ticket.ts';
import { createFakeTickets } from './fake-tickets.ts';
import { blankDraft, sampleSnapshot, samplePicture } from './sample-window.ts';

export type FakeProgram = ReturnType<typeof createFakeProgram>;

export interface FakeProgramOptions {
  readonly snapshot?: Partial<Snapshot>;
  readonly tickets?: readonly TicketDetail[];
  readonly captures?: readonly CaptureRecord[];
  readonly microphoneInUse?: boolean;
  /** What support knows of postes, by what is typed. */
  readonly postes?: Readonly<Record<string, KnownPoste>>;
  /** What the check of an article finds, by its id. */
  readonly verdicts?: Readonly<Record<string, ArticleVerdict>>;
  /** Bytes shown for every picture. */
  readonly picture?: Uint8Array;
}

/** The program as the window knows it, in memory: every call changes one state and tells of it. */
export function createFakeProgram(options: FakeProgramOptions = {}) {
  let state: Snapshot = { ...sampleSnapshot(), ...options.snapshot };
  const listeners = new Set<(event: AppEvent) => void>();
  const bytes = options.picture ?? Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);

  const replaced = new Map<string, { mediaType: PictureType; bytes: Uint8Array }>();

  const emitRaw = (event: AppEvent) => {
    for (const listener of listeners) listener(event);
  };
  const emit = <Name extends EventName>(name: Name, value: EventValue<Name>) => {
    state = { ...state, revision: state.revision + 1 };
    if (Object.hasOwn(state, name)) state = { ...state, [name]: value };
    emitRaw({ name, revision: state.revision, value } as AppEvent);
    return value;
  };
  const evidence = (change: Partial<Snapshot['evidence']>) =>
    emit('evidence', { ...state.evidence, ...change });
  const setRemoved = (id: string, removed: boolean) => {
    const { pictures } = state.evidence;
    if (!pictures.some((picture) => picture.id === id)) throw new FaultError('not-found', id);
    return evidence({
      pictures: pictures.map((picture) => (picture.id === id ? { ...picture, removed } : picture)),
    });
  };
  const endAct = () => {
    emit('draft', blankDraft());
    evidence({ phase: 'idle', pictures: [], captureAt: null, problem: null });
  };

  const tickets = createFakeTickets({
    initial: options.tickets ?? [],
    state: () => state,
    tell: (ticket) => void emit('ticket', ticket),
    onSent: endAct,
    onEdit: (draft) => emit('draft', draft),
    tellEvidence: (key, evidence) => void emit('reply-evidence', { key, evidence }),
    bytes,
  });

  const handlers: Handlers = {
    'app.snapshot': () => Promise.resolve(state),
    'app.usable': () => Promise.resolve(null),
    'app.acknowledge': ({ code }) => {
      const left = state.warnings.filter((warning) => warning.code !== code);
      emit('warnings', left);
      return Promise.resolve(null);
    },
    'settings.update': (change) => {
      const settings = { ...state.settings, ...change };
      state = { ...state, language: settings.language === 'en' ? 'en' : 'fr' };
      return Promise.resolve(emit('settings', settings));
    },
    'settings.connect': ({ url }) => {
      const kind = url === '' ? 'embedded' : 'site';
      const deskUrl = url === '' ? 'http://127.0.0.1:4180/desk' : null;
      return Promise.resolve(
        emit('central', { ...state.central, kind, url, deskUrl, reach: 'reachable', fault: null }),
      );
    },
    'settings.enrol': ({ code }) => {
      if (enrolmentCodeOf(code) === undefined) {
        return Promise.reject(new FaultError('enrolment-refused', code));
      }
      return Promise.resolve(emit('central', { ...state.central, needsCode: false }));
    },
    'draft.update': (draft) => {
      state = { ...state, draft };
      return Promise.resolve(null);
    },
    'draft.discard': () => {
      endAct();
      return Promise.resolve(state.draft);
    },
    'articles.search': ({ text }) => {
      const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
      const found = state.catalogue.articles
        .map(({ id, title, keywords }) => {
          const known = `${title} ${keywords.join(' ')}`.toLowerCase();
          return { id, score: words.filter((word) => known.includes(word)).length };
        })
        .filter(({ score }) => score > 0);
      return Promise.resolve(found.sort((one, other) => other.score - one.score));
    },
    'notices.concerned': ({ id }) => {
      const { catalogue, central } = state;
      const notice = catalogue.notices.find((one) => one.id === id && one.incident);
      if (notice === undefined) throw new FaultError('not-found', id);
      const isCounted = central.reach === 'reachable';
      const concerned = isCounted ? ('counted' as const) : ('waiting' as const);
      const pressed = { ...notice, concerned, headCount: notice.headCount + (isCounted ? 1 : 0) };
      const notices = catalogue.notices.map((one) => (one === notice ? pressed : one));
      emit('catalogue', { ...catalogue, notices });
      return Promise.resolve(null);
    },
    'articles.check': ({ id }) =>
      Promise.resolve(options.verdicts?.[id] ?? ({ outcome: 'unknown' } as const)),
    'postes.find': ({ typed }) =>
      Promise.resolve(
        state.central.reach === 'unreachable'
          ? null
          : (options.postes?.[typed] ?? { known: false, name: null, lastReportAt: null }),
      ),
    'articles.tell': () => Promise.resolve(null),
    'evidence.capture': ({ delaySeconds }) => {
      if (delaySeconds === 0)
        return Promise.resolve(
          evidence({ phase: 'ready', pictures: sampleSnapshot().evidence.pictures }),
        );
      const captureAt = new Date(Date.now() + delaySeconds * 1_000).toISOString();
      return Promise.resolve(evidence({ phase: 'counting-down', captureAt }));
    },
    'evidence.add': ({ name, source }) => {
      const id = `added-${state.evidence.pictures.length + 1}`;
      const picture = { ...samplePicture(id, name), source };
      return Promise.resolve(
        evidence({ phase: 'ready', pictures: [...state.evidence.pictures, picture] }),
      );
    },
    'evidence.remove': async ({ id }) => Promise.resolve(setRemoved(id, true)),
    'evidence.restore': async ({ id }) => Promise.resolve(setRemoved(id, false)),
    'evidence.replace': ({ id, bytes: replacing }) => {
      const mediaType = pictureTypeOf(replacing);
      const picture = state.evidence.pictures.find((held) => held.id === id);
      if (picture === undefined) throw new FaultError('not-found', id);
      if (mediaType === undefined) throw new FaultError('picture-unsupported', id);
      replaced.set(id, { mediaType, bytes: replacing });
      const sha256 = fakeSha256(replaced.size, replacing.length);
      const edited = { ...picture, mediaType, bytes: replacing.length, sha256 };
      return Promise.resolve(
        evidence({
          pictures: state.evidence.pictures.map((held) => (held.id === id ? edited : held)),
        }),
      );
    },
    'evidence.picture': ({ id }) =>
      Promise.resolve(replaced.get(id) ?? { mediaType: typeOf(bytes), bytes }),
    'evidence.cancel': () =>
      Promise.resolve(evidence({ phase: 'idle', captureAt: null, pictures: [] })),
    'captures.list': () => Promise.resolve([...(options.captures ?? [])]),
    'report.refresh': () => Promise.resolve(emit('report', state.report)),
    'report.headset': (check) => {
      const results = { ...state.report.results };
      delete results['headset-check'];
      if (check !== null) results['headset-check'] = { status: 'known', value: check, ms: 1 };
      return Promise.resolve(emit('report', { ...state.report, results }));
    },
    'black-box.read': () => {
      const { timeline } = state.report.results;
      const at = state.report.takenAt;
      const held = timeline?.status === 'known' ? timeline.value : { from: at, to: at, events: [] };
      return Promise.resolve({ on: true, bytes: 5_120, timeline: held });
    },
    'headset.in-use': () => Promise.resolve(options.microphoneInUse ?? null),
    'headset.begin': () => Promise.resolve('unknown'),
    'headset.end': () => Promise.resolve(null),
    ...tickets.handlers,
  };

  return {
    handlers,
    emit,
    emitRaw,
    subscribe: (listener: (event: AppEvent) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    state: () => state,
    /** The central has answered: the waiting ticket gets its final reference. */
    deliver: tickets.deliver,
    setReplyLine: tickets.setReplyLine,
  };
}

const typeOf = (bytes: Uint8Array): PictureType => pictureTypeOf(bytes) ?? 'image/jpeg';

/** Not a digest, for want of a synchronous one in a browser: another value for other bytes is enough. */
function fakeSha256(turn: number, length: number): string {
  return `${turn.toString(16)}${length.toString(16)}`.padStart(64, 'e');
}
