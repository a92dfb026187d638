import type { Snapshot } from '#shared/contract.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { otherPosteOf } from '#shared/other-poste.ts';
import { hintsOf } from '#shared/triage/hints-of.ts';
import type { Bridge } from './bridge/bridge.ts';
import { createProgramStore, type ProgramStore } from './bridge/program-store.ts';
import { createEvidenceStore } from './features/evidence/evidence-store.ts';
import type { KeptEdit } from './features/evidence/editor/kept-edit.ts';
import { createKeptEdits } from './features/evidence/kept-edits.ts';
import { createPictureUrls } from './features/evidence/picture-urls.ts';
import { findCategoryOf } from './features/report/find-category.ts';
import { createArticleHelpStore } from './features/report/article-help-store.ts';
import { createArticleMatchesStore } from './features/report/article-matches-store.ts';
import { createReportStore, type ReportStore } from './features/report/report-store.ts';
import { createTriageStore } from './features/report/triage-store.ts';
import { createSettingsStore } from './features/settings/settings-store.ts';
import { createNavigationStore, type NavigationStore } from './features/shell/navigation-store.ts';
import { createDeliveryStore } from './features/tickets/delivery-store.ts';
import { saveFile } from './features/tickets/save-file.ts';
import { createThreadStore, type ThreadStore } from './features/tickets/thread-store.ts';
import { createTicketListStore } from './features/tickets/ticket-list-store.ts';

export type Stores = ReturnType<typeof createStores>;

type Page = Pick<Document, 'hidden' | 'addEventListener'>;

/** Wires the window's stores; the only place that knows them all. */
export function createStores(bridge: Bridge, first: Snapshot | null = null, page: Page = document) {
  const program = createProgramStore({ bridge, after, first });
  const navigation = createNavigationStore();
  const report = createReportStore({
    bridge,
    program,
    after,
    now: () => new Date(),
    evidenceSettled: () => evidence.settled(),
  });
  const category = () => findCategoryOf(program.getState().snapshot, report.draft());
  const evidence = createEvidenceStore({
    bridge,
    program,
    wantsScreens: () => (otherPosteOf(report.draft()) === null ? category()?.capture : false),
    watchCategory: (listener) => report.subscribe(listener),
  });

  const thread = wireThread(bridge, navigation, page);

  goWhereTold(bridge, { report, navigation, thread });
  keepInStep({ bridge, program, page, report });

  return {
    program,
    navigation,
    report,
    articleHelp: createArticleHelpStore({ bridge, report }),
    articleMatches: createArticleMatchesStore({ bridge, program, report, after }),
    triage: createTriageStore({ program, report, after, ...WITH_ENGINE }),
    evidence,
    tickets: createTicketListStore(bridge),
    thread,
    delivery: createDeliveryStore({
      bridge,
      flushDraft: report.flush,
      onEdit: (fields) => {
        report.startAnother();
        report.showRefused(fields);
        navigation.go('report');
      },
      save: saveFile,
    }),
    settings: createSettingsStore(bridge),
    keptEdits: createKeptEdits<KeptEdit>(program),
    /** The check itself is only loaded once it is wanted. */
    headsetOptions: { bridge, after, report: () => program.getState().snapshot?.report },
    pressConcerned: (id: string) => bridge.call('notices.concerned', { id }),
    listCaptures: () => bridge.call('captures.list', null),
    ...createWords(bridge),
    ...createQuestions(bridge),
    ...createUrls(bridge),
  };
}

function wireThread(bridge: Bridge, navigation: NavigationStore, page: Page): ThreadStore {
  return createThreadStore({
    bridge,
    createKey: () => crypto.randomUUID(),
    after,
    isSeen: () => navigation.getState().place === 'tickets' && !page.hidden,
    watchSeen: (listener) => {
      navigation.subscribe(listener);
      page.addEventListener('visibilitychange', listener);
    },
  });
}

interface InStep {
  readonly bridge: Bridge;
  readonly program: ProgramStore;
  readonly page: Page;
  readonly report: ReportStore;
}

function keepInStep({ bridge, program, page, report }: InStep): void {
  bridge.watchLink((link) => {
    // What was typed while the program was away is nowhere but here.
    if (link === 'up') void report.flush();
  });
  page.addEventListener('visibilitychange', () => {
    // Each press opens one more page in a browser, and all of them hold the one draft.
    const isOneOfMany = program.getState().snapshot?.host === 'loopback';
    if (isOneOfMany && !page.hidden) void report.lookAgain();
  });
}

interface Told {
  readonly report: ReportStore;
  readonly navigation: NavigationStore;
  readonly thread: ThreadStore;
}

/** The window was brought up, and by what: that says what is to be seen in it. */
function goWhereTold(bridge: Bridge, { report, navigation, thread }: Told): void {
  bridge.subscribe(({ name, value }) => {
    if (name === 'shown') {
      // Who acts wants to write: what was sent before, perhaps by somebody else, stands in the list.
      report.startAnother();
      navigation.beginAct();
    }
    if (name === 'revealed') {
      navigation.go(value.key === null ? 'report' : 'tickets');
      if (value.key !== null) void thread.open(value.key);
    }
    if (name === 'headset') navigation.showHeadset(true);
  });
}

/** Engine and rules come at the first words; without the rules, the words alone are asked. */
const WITH_ENGINE = {
  load: async () => (await import('./features/report/load-triage.ts')).rankFor,
  findings: async ({ report, language }: Snapshot) => {
    const rules = await import('#shared/findings/find-causes.ts').catch(() => undefined);
    return rules === undefined ? [] : hintsOf(rules.findCauses(report), language);
  },
};

/** Said to the program, which answers nothing. */
function createWords(bridge: Bridge) {
  return {
    tellUsable: () => void bridge.call('app.usable', null),
    acknowledge: (code: ErrorCode) => void bridge.call('app.acknowledge', { code }),
  };
}

/** Asked by one component each, which holds the answer itself. */
function createQuestions(bridge: Bridge) {
  return {
    readReportAgain: () => bridge.call('report.refresh', null),
    readBlackBox: () => bridge.call('black-box.read', null),
    findPoste: (typed: string) => bridge.call('postes.find', { typed }),
  };
}

function createUrls(bridge: Bridge) {
  const browser = {
    create: (picture: Blob) => URL.createObjectURL(picture),
    revoke: (url: string) => URL.revokeObjectURL(url),
  };
  return {
    /** Pictures of the strip, named `id/sha256`: an edited one is another one. */
    evidenceUrls: createPictureUrls({
      fetch: (name) => bridge.call('evidence.picture', { id: name.split('/')[0] ?? '' }),
      ...browser,
    }),
    /** Pictures of a reply being written, named `key/id`. */
    replyUrls: createPictureUrls({
      fetch: (name) => {
        const [key = '', id = ''] = name.split('/');
        return bridge.call('replies.picture', { key, id });
      },
      ...browser,
    }),
    /** Pictures of sent tickets and of their threads, named `key/sha256`. */
    sentUrls: createPictureUrls({
      fetch: (id) => {
        const [key = '', sha256 = ''] = id.split('/');
        return bridge.call('tickets.picture', { key, sha256 });
      },
      ...browser,
    }),
  };
}

function after(delayMs: number, task: () => void): () => void {
  const timer = setTimeout(task, delayMs);
  return () => clearTimeout(timer);
}
