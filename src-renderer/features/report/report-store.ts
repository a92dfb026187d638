import { NOTHING_SAID } from '#shared/nothing-said.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Fault, FieldProblems } from '#shared/errors.ts';
import type { Draft, TicketDetail, TicketSummary, TriedArticle } from '#shared/ticket.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { ProgramStore } from '#renderer/bridge/program-store.ts';
import { createDraftSaver } from './draft-saver.ts';
import { findCategoryOf } from './find-category.ts';
import { stillRefused } from './still-refused.ts';
import { withProposedAnswers } from './with-proposed-answers.ts';

export interface Solved {
  readonly articleId: string;
  readonly isChecked: boolean;
}

export interface ReportState {
  /** Words ahead of the program; null while the program's draft is what stands. */
  readonly words: Draft | null;
  /** When the words and the category came to be what they are: their "now" and "tomorrow" count from then. */
  readonly saidAt: Date;
  readonly sending: boolean;
  /** Field to the sentence beside it, from the last Send. */
  readonly problems: FieldProblems;
  /** Grows with each refusal, so that the focus moves again to the first refused field. */
  readonly refusals: number;
  readonly fault: Fault | null;
  readonly receipt: TicketDetail | null;
  /** The last ticket the program told of: delivery can be quicker than the answer to Send. */
  readonly lastMoved: TicketSummary | null;
  /** What "Effacer" took away, until something else is written. */
  readonly discarded: Draft | null;
  /** Whether the category in hand was proposed from the words: it then follows them. */
  readonly isProposed: boolean;
  /** Why there is nothing to send any more: what an article has mended, by a check or by the person's word. */
  readonly solved: Solved | null;
}

export interface ReportStore extends StoreApi<ReportState> {
  /** The draft as it stands on the screen; null before the first snapshot. */
  draft(): Draft | null;
  edit(change: Partial<Draft>): void;
  /** What the words point at; the agent's own choice always stands. Null takes a proposal back. */
  propose(categoryId: string | null): void;
  /** Shows what another page of this program has made of the draft, unless something is being typed here. */
  lookAgain(): Promise<void>;
  /** Saves the last words now: the window is going away. */
  flush(): Promise<void>;
  send(): Promise<void>;
  /** `solved` says that an article has spared the ticket. */
  discard(solved?: Solved): Promise<void>;
  undoDiscard(): void;
  /** Leaves the receipt for an empty form. */
  startAnother(): void;
  /** What was refused elsewhere, each beside its field. */
  showRefused(fields: FieldProblems): void;
  /** Notes on the draft that an article was tried; nobody has typed anything. */
  tried(article: TriedArticle): void;
}

export interface ReportStoreOptions {
  readonly bridge: Bridge;
  readonly program: ProgramStore;
  readonly after: (delayMs: number, task: () => void) => () => void;
  readonly now: () => Date;
  /** Resolves once the evidence is as the screen shows it. */
  readonly evidenceSettled: () => Promise<void>;
}

const BLANK = {
  words: null,
  sending: false,
  problems: {},
  refusals: 0,
  fault: null,
  discarded: null,
  isProposed: false,
  solved: null,
} satisfies Partial<ReportState>;

const NOTHING_SENT = { ...BLANK, receipt: null, lastMoved: null };

/** As many as a ticket may name. */
const MOST_TRIED = 20;

export function createReportStore(options: ReportStoreOptions): ReportStore {
  const { bridge, program, after, now } = options;
  const store = createStore<ReportState>(() => ({ ...NOTHING_SENT, saidAt: now() }));
  const set = store.setState;
  const saver = createDraftSaver({ save: (draft) => saveWith(bridge, draft), after });
  const draft = () => store.getState().words ?? program.getState().snapshot?.draft ?? null;

  const write = (change: Partial<Draft>, besides: Partial<ReportState>) => {
    const current = draft();
    if (current === null) return;
    const words = { ...current, ...change };
    const problems = stillRefused(store.getState().problems, current, words);
    set({ words, problems, ...(isSaid(change) && { saidAt: now() }), ...besides });
    saver.changed(words);
  };
  const edit = (change: Partial<Draft>) => write(change, besidesEdit(change));
  const propose = (categoryId: string | null) => {
    const [current, { isProposed }] = [draft(), store.getState()];
    if (current === null || current.categoryId === categoryId) return;
    // Who has chosen, or answered the questions of what was proposed, is asked no other ones.
    const answered = Object.values(current.answers).some((answer) => answer !== '');
    if (current.categoryId !== null && (!isProposed || answered)) return;
    write({ categoryId, answers: {} }, { isProposed: categoryId !== null });
  };

  bridge.subscribe((event) => {
    // An echo of what was typed a moment ago must not overwrite what is being typed now.
    if (event.name === 'draft' && !saver.pending()) set({ words: null, saidAt: now() });
    if (event.name === 'ticket') {
      set(({ receipt }) => ({ receipt: renew(receipt, event.value), lastMoved: event.value }));
    }
  });

  return Object.assign(store, {
    draft,
    edit,
    propose,
    flush: () => saver.flush(),
    ...createActs({ ...options, store, saver, draft }),
    undoDiscard() {
      const { discarded, solved } = store.getState();
      if (solved !== null) takeBackSolved(bridge, solved);
      if (discarded !== null) edit(discarded);
    },
    startAnother: () => set({ receipt: null }),
    showRefused(fields: FieldProblems) {
      const none = Object.keys(fields).length === 0;
      const shown = none ? { problems: {} } : refused(fields, store.getState());
      // The category came with the ticket: the words do not choose it anew.
      set({ ...shown, isProposed: false });
    },
    tried: (article: TriedArticle) => write({ triedArticles: withTried(draft(), article) }, {}),
  });
}

/** What was refused is in the program's memory all the same; only one that is gone has not heard it. */
async function saveWith(bridge: Bridge, draft: Draft): Promise<boolean> {
  const reply = await bridge.call('draft.update', draft);
  return reply.ok || reply.error.code !== 'program-stopped';
}

/** Who writes wants back nothing that was cleared, and who picks has no category proposed. */
function besidesEdit({ categoryId }: Partial<Draft>): Partial<ReportState> {
  const chosen = categoryId === undefined ? {} : { isProposed: false };
  return { discarded: null, solved: null, ...chosen };
}

/** What answers are proposed from. */
function isSaid({ description, categoryId }: Partial<Draft>): boolean {
  return description !== undefined || categoryId !== undefined;
}

function takeBackSolved(bridge: Bridge, { articleId }: Solved): void {
  void bridge.call('articles.tell', { id: articleId, news: 'unsolved' });
}

function withTried(current: Draft | null, article: TriedArticle): TriedArticle[] {
  const others = (current?.triedArticles ?? []).filter(({ id }) => id !== article.id);
  return [...others, article].slice(-MOST_TRIED);
}

interface ActsOptions extends ReportStoreOptions {
  readonly store: StoreApi<ReportState>;
  readonly saver: ReturnType<typeof createDraftSaver>;
  readonly draft: () => Draft | null;
}

/** What is asked of the program rather than said in the form. */
function createActs({ bridge, program, store, saver, draft, evidenceSettled }: ActsOptions) {
  const set = store.setState;
  return {
    async send() {
      const said = draft();
      if (said === null || store.getState().sending) return;
      const category = findCategoryOf(program.getState().snapshot, said);
      const current = withProposedAnswers(said, category, store.getState().saidAt);
      set({ sending: true, fault: null, problems: {} });
      // No save may arrive after the ticket has left: it would bring its words back.
      await Promise.all([saver.drop(), evidenceSettled()]);
      const reply = await bridge.call('tickets.send', current);
      if (!reply.ok) set({ sending: false, fault: reply.error });
      else if (reply.value.sent) set(received(reply.value.ticket, store.getState()));
      else set(refused(reply.value.fields, store.getState()));
      // What was not sent must outlive the window.
      if (store.getState().receipt === null) saver.changed(current);
    },

    async lookAgain() {
      const { words } = store.getState();
      if (saver.pending()) return;
      await program.lookAgain();
      const { snapshot, fault } = program.getState();
      if (fault !== null || words === null || words !== store.getState().words) return;
      const isOther = snapshot?.draft.categoryId !== words.categoryId;
      // A category that was chosen there is not to follow the words here.
      set({ words: null, ...(isOther && { isProposed: false }) });
    },

    async discard(solved?: Solved) {
      const discarded = draft();
      if (discarded === null) return;
      const blank = { ...discarded, ...NOTHING_SAID };
      // A waiting ticket goes on as it was: its words are not gone, and undo would write it twice.
      const own = discarded.editing === null ? discarded : null;
      // Pressed twice: nothing was written since, and what was cleared can still be put back.
      const { discarded: earlier, solved: before } = store.getState();
      const kept = (discarded.description === '' ? earlier : null) ?? own;
      set({ ...BLANK, words: blank, discarded: kept, solved: solved ?? before });
      await saver.drop();
      const reply = await bridge.call('draft.discard', null);
      if (!reply.ok) {
        set({ words: kept ?? discarded, discarded: null, solved: null, fault: reply.error });
      }
      // What was typed before the answer came stays, and is saved in its turn.
      else if (store.getState().words === blank) set({ words: reply.value });
    },
  };
}

function refused(problems: FieldProblems, { refusals }: ReportState): Partial<ReportState> {
  return { sending: false, problems, refusals: refusals + 1 };
}

function received(ticket: TicketDetail, { lastMoved }: ReportState): Partial<ReportState> {
  return { ...BLANK, receipt: lastMoved === null ? ticket : renew(ticket, lastMoved) };
}

/** The receipt on screen follows its ticket: it becomes final when the central has answered. */
function renew<Receipt extends TicketDetail | null>(
  receipt: Receipt,
  news: TicketSummary,
): Receipt {
  return receipt?.key === news.key ? { ...receipt, ...news } : receipt;
}
