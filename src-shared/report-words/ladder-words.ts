import type { Facts } from '../diagnostics.ts';
import type { LadderDetail } from '../facts/ladder-detail.ts';

type Outcome = Facts['central-reachable']['rungs'][number]['outcome'];

/** What the ladder's machine words mean to a person. */
export interface LadderWords {
  /** Behind the name of a rung, in a few words. */
  readonly details: Record<LadderDetail, string>;
  /** What is broken and what the agent can do, where the detail says more than the rung. */
  readonly verdicts: Partial<Record<LadderDetail, string>>;
  readonly outcomes: Record<Outcome, string>;
  /** A status that stands for itself, such as `503`. */
  readonly status: (status: string) => string;
  readonly title: string;
}
