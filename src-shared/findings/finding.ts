import type { ChangeKind } from '../facts/changes.ts';
import type { TimelineKind } from '../facts/timeline.ts';
import type { Bilingual } from '../language.ts';

/** Where a technician would look; wider than the groups of the report, which decide what is sent. */
export type FindingGroup = 'hardware' | 'audio' | 'network' | 'system' | 'peripherals';

/** Work cannot go on; it goes on badly; worth knowing, and seldom the cause by itself. */
export type Severity = 'blocking' | 'degrading' | 'notable';

/** What a rule read in the report and says in its sentences. */
export type Params = Readonly<Record<string, string | number>>;

/** A change, or a note of the black box, that came with what a rule found. */
export interface Sign {
  readonly kind: ChangeKind | TimelineKind;
  readonly subject: string;
  /** Null for a change: of those only the last good day is known. */
  readonly at: string | null;
}

/** One thing a machine report shows to be wrong, in words for both sides. */
export interface Finding {
  readonly rule: string;
  readonly group: FindingGroup;
  readonly severity: Severity;
  /** A few words, for a row of a list; begins with a small letter. */
  readonly title: Bilingual;
  /** What the agent sees and can do. */
  readonly agent: Bilingual;
  /** What the technician wants to know, with the figures. */
  readonly technician: Bilingual;
  readonly articleId: string | null;
  readonly categoryHint: string | null;
  readonly params: Params;
  /** What happened lately and fits; null when nothing did. */
  readonly sign: Sign | null;
  /** The rule of the finding above that this one follows from; null for a cause. */
  readonly explainedBy: string | null;
}
