/**
 * Whether a moment that was planned at most `longestMs` ahead is still to come. One that lies farther was planned
 * by a clock that was wrong and has been set right since: it is as good as due.
 */
export function isStillAhead(at: number, now: number, longestMs: number): boolean {
  return at > now && at - now <= longestMs;
}
