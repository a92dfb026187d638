import type { ChangeKind, Changes } from '../facts/changes.ts';
import type { TimelineEvent, TimelineKind } from '../facts/timeline.ts';
import type { Bilingual } from '../language.ts';

/** Where a technician would look; wider than the groups of the report, which decide what is sent. */
export type FindingGroup = 'hardware' | 'audio' | 'network' | 'system' | 'peripherals';

/** Work cannot go on; it goes on badly; worth knowing, and seldom the cause by itself. */
export type Severity = 'blocking' | 'degrading' | 'notable';

/** What a rule read in the report and says in its sentences. */
export type Params = Readonly<Record<string, string | number>>;

export type SignKind = ChangeKind | TimelineKind;

/** What came with the thing a rule found: noted by the black box, or different since the last good day. */
export type Sign =
  | { readonly told: 'event'; readonly event: TimelineEvent }
  | {
      readonly told: 'change';
      readonly change: Changes['list'][number];
      /** The good day. */
      readonly since: string;
    };

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
