import type { TimelineKind } from '../facts/timeline.ts';
import type { ChangeKind } from '../facts/changes.ts';
import type { Rule } from './define-rule.ts';
import { sameDevice } from './device-names.ts';
import type { Finding, Params } from './finding.ts';
import type { KnownFacts } from './known-facts.ts';
import { changesOf, eventsOf, subjectOf } from './recent.ts';

/** An agent presses within minutes of the fault; half an hour holds the call that was going on. */
const RECENT_MINUTES = 30;

/** The finding with the latest thing that happened and fits it: a moment is worth more than a day. */
export function withSign({ signs }: Rule, finding: Finding, facts: KnownFacts): Finding {
  if (signs.length === 0) return finding;
  const fits = (subject: string) => concerns(finding.params, subject);
  const event = eventsOf(facts, signs as TimelineKind[], RECENT_MINUTES)
    .filter(({ subject }) => fits(subject))
    .at(-1);
  if (event !== undefined) {
    const { at, kind, subject } = event;
    return { ...finding, sign: { told: 'event', event: { at, kind, subject } } };
  }
  const change = signs
    .flatMap((kind) => changesOf(facts, kind as ChangeKind))
    .find((one) => fits(subjectOf(one)));
  if (change === undefined || facts.changes === undefined) return finding;
  return { ...finding, sign: { told: 'change', change, since: facts.changes.since } };
}

/** Something that happened to one device says nothing of another. */
function concerns({ device = '' }: Params, subject: string): boolean {
  return device === '' || subject === '' || sameDevice(String(device), subject);
}
