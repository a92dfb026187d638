import { createStore, type StoreApi } from 'zustand/vanilla';
import type { createTriage, FindingHint, Triage } from '#shared/triage/rank-categories.ts';
import type { Snapshot } from '#shared/contract.ts';
import { otherPosteOf } from '#shared/other-poste.ts';
import type { ProgramStore } from '#renderer/bridge/program-store.ts';
import type { ReportStore } from './report-store.ts';

export interface TriageState {
  /** What the words tell; null while nothing was said, or the engine is still being loaded. */
  readonly triage: Triage | null;
}

export type TriageStore = StoreApi<TriageState>;

export interface TriageStoreOptions {
  readonly program: ProgramStore;
  readonly report: ReportStore;
  /** The engine with its weights: a hundred kilobytes the first screen does without. */
  readonly load: () => Promise<(categories: Snapshot['catalogue']['categories']) => Rank>;
  readonly after: (delayMs: number, task: () => void) => () => void;
  /** What the machine report says of the category; its rules too are loaded at the first words. */
  readonly findings: (snapshot: Snapshot) => Promise<readonly FindingHint[]>;
}

export type Rank = ReturnType<typeof createTriage>;

/** What an answer is about: words, and the facts that were in hand. */
interface Asked {
  readonly text: string;
  readonly report: Snapshot['report'] | undefined;
}

/** Between two words nobody reads a proposal. */
const PAUSE_MS = 150;
/** Fewer letters are hardly a word. */
const SHORTEST = 3;

const NOTHING: TriageState = { triage: null };

/** Follows the words with the categories they point at, and proposes the first where it is sure. */
export function createTriageStore(options: TriageStoreOptions): TriageStore {
  const { program, report, after } = options;
  const store = createStore<TriageState>(() => NOTHING);
  const rank = createRank(options);
  let asked: Asked = { text: '', report: undefined };
  let cancelPause: () => void = () => undefined;

  const isOther = () => otherPosteOf(report.draft()) !== null;
  const ask = (): Asked => ({
    text: report.draft()?.description.trim() ?? '',
    // What is read on this machine says nothing of another.
    report: isOther() ? undefined : program.getState().snapshot?.report,
  });

  async function follow(): Promise<void> {
    const wanted = asked;
    const { text } = wanted;
    const { snapshot } = program.getState();
    if (snapshot === null) return;
    if (text.length < SHORTEST) {
      take(NOTHING);
      return;
    }
    const findings = isOther() ? [] : await options.findings(snapshot);
    const ranked = (await rank(snapshot.catalogue.categories))({
      ...{ text, findings, language: snapshot.language },
    });
    // Meanwhile more was typed or read: the next pause brings the newer answer.
    if (wanted === asked) take({ triage: ranked });
  }

  function take(state: TriageState): void {
    store.setState(state);
    const first = state.triage?.sure === true ? state.triage.ranked[0] : undefined;
    report.propose(first?.category.id ?? null);
  }

  function changed(): void {
    const now = ask();
    // Facts that come while nothing is written propose nothing.
    const sameFacts = now.report === asked.report || now.text.length < SHORTEST;
    if (now.text === asked.text && sameFacts) return;
    asked = now;
    cancelPause();
    cancelPause = after(PAUSE_MS, () => void follow());
  }

  report.subscribe(changed);
  program.subscribe(changed);
  return store;
}

/** Loads the engine at the first words, and makes it anew when the site's categories are others. */
function createRank({ load }: TriageStoreOptions) {
  let made: { readonly of: readonly unknown[]; readonly rank: Promise<Rank> } | undefined;
  return (categories: Snapshot['catalogue']['categories']): Promise<Rank> => {
    if (made?.of !== categories) {
      made = { of: categories, rank: load().then((create) => create(categories)) };
    }
    return made.rank;
  };
}
