const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY_MS = 24 * 3_600_000;

/**
 * Starts with no stop before them, from `last reboot shutdown`, whose lines come newest first, in
 * local time and without a year. What stood before the oldest line is not known, so that start is
 * not counted. Milliseconds since 1970.
 */
export function unaskedStarts(text: string, nowMs: number): number[] {
  const lines = Array.from(text.matchAll(LINE));
  return lines.flatMap(([, what, month = '', day, hour, minute], index) => {
    const before = lines[index + 1]?.[1];
    if (what !== 'reboot' || before !== 'reboot') return [];
    const at = (year: number) =>
      new Date(year, MONTHS.indexOf(month), Number(day), Number(hour), Number(minute)).getTime();
    const thisYear = new Date(nowMs).getFullYear();
    return [at(thisYear) > nowMs + DAY_MS ? at(thisYear - 1) : at(thisYear)];
  });
}

const LINE =
  /^(reboot|shutdown)\b.*? (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}(\d{1,2}) (\d\d):(\d\d)/gmu;
