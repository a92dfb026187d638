import type { ReportGroup } from '../category.ts';
import type { Facts, FactId, Rung, UnknownReason } from '../diagnostics.ts';
import type { Language } from '../language.ts';
import type { LadderWords } from './ladder-words.ts';

type Interface = Facts['interfaces'][number];
/** Facts that are lists: each says in words that it is empty. */
export type ListedFact =
  | 'disks'
  | 'displays'
  | 'usb-devices'
  | 'audio-devices'
  | 'drivers'
  | 'site-hosts'
  | 'line-quality';

type Direction = Facts['audio-devices'][number]['direction'];

/** Everything the machine report says, in one language. Sizes, dates and lists arrive formatted. */
export interface ReportWords {
  readonly language: Language;
  readonly groups: Record<ReportGroup, string>;
  readonly labels: Record<FactId, string>;
  readonly unknown: Record<UnknownReason, string>;
  readonly pending: string;
  /** A measure under way, and what it says so far. */
  readonly soFar: (text: string) => string;
  /** Between two devices of one line. */
  readonly separator: string;
  readonly virtualMachine: string;
  readonly build: (build: string) => string;
  readonly cores: (count: number) => string;
  readonly load: (percent: string) => string;
  readonly free: (free: string, total: string) => string;
  readonly mainDisplay: string;
  readonly scale: (percent: string) => string;
  readonly none: Record<ListedFact, string>;
  readonly volume: (percent: string) => string;
  readonly muted: string;
  /** Where sound comes from and goes to, each with its name. */
  readonly defaultInput: (name: string) => string;
  readonly defaultOutput: (name: string) => string;
  readonly noInput: string;
  readonly noOutput: string;
  readonly speed: (megabits: string) => string;
  readonly restarts: (count: number) => string;
  readonly lastRestart: (day: string) => string;
  readonly restartPending: string;
  readonly power: Record<Facts['power']['source'], string>;
  readonly hostAnswers: (name: string) => string;
  readonly hostSilent: (name: string) => string;
  readonly line: (host: string, lost: string, median: string, jitter: string) => string;
  readonly noAnswer: (host: string) => string;
  readonly changes: (count: number, since: string) => string;
  readonly events: (count: number) => string;
  readonly noNetworkCard: string;
  readonly noNameServer: string;
  readonly direction: Record<Direction, string>;
  readonly link: Record<Interface['kind'], Record<Interface['link'], string>>;
  readonly address: (addresses: string) => string;
  readonly noAddress: string;
  readonly through: (networkCard: string) => string;
  readonly reached: (host: string, ms: string) => string;
  readonly notReached: (host: string, rung: string, detail: string) => string;
  readonly rungs: Record<Rung, string>;
  /** What is broken and what the agent can do about it. */
  readonly verdicts: Record<Rung, string>;
  readonly ladder: LadderWords;
}
