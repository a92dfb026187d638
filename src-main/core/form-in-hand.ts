import type { Draft } from '#shared/ticket.ts';
import type { Act } from './wiring/wire-act.ts';

/** Nothing has been said. */
export function isBlank({ description, subject, answers, editing }: Draft): boolean {
  return (
    description.trim() === '' &&
    subject === null &&
    editing === null &&
    Object.keys(answers).length === 0
  );
}

/** A softphone that comes up hides the window at once; who only had a look comes back for something else. */
const UNTOUCHED_MS = 60_000;

/** Whether a window that was only hidden shows the act again instead of reading the screens anew. */
export function isStillInHand({ drafts, capture }: Pick<Act, 'drafts' | 'capture'>): boolean {
  return (
    capture.isRecent(UNTOUCHED_MS) ||
    (capture.isRecent() && (!isBlank(drafts.current()) || capture.isTouched()))
  );
}
