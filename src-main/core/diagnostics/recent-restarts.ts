const SEVEN_DAYS_MS = 7 * 24 * 3_600_000;
/** One fall of the machine leaves several marks in a journal, all written at the next start. */
const SAME_RESTART_MS = 10 * 60_000;
const MOST_TOLD = 20;

/**
 * The restarts of the last seven days from the times at which they were noted, newest first, each
 * told once. Times that are no date are left out.
 */
export function recentRestarts(timesMs: readonly number[], nowMs: number): string[] {
  const recent = timesMs
    .filter((time) => time > nowMs - SEVEN_DAYS_MS && time <= nowMs + SAME_RESTART_MS)
    .sort((one, other) => one - other);
  const apart: number[] = [];
  for (const time of recent) {
    if (time - (apart.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME_RESTART_MS) apart.push(time);
  }
  return apart
    .reverse()
    .slice(0, MOST_TOLD)
    .map((time) => new Date(time).toISOString());
}
