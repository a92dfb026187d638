/**
 * ISO 8601 in UTC of `YYYY-MM-DD HH:MM:SS` as a clock in that zone shows it. Of the hour that an autumn
 * night has twice, the second one is meant.
 */
export function zonedMoment(local: string, timeZone: string): string {
  const shown = Date.parse(`${local.replace(' ', 'T')}Z`);
  // The offset of a moment near by may be that of the other season: asked again, it is the right one.
  const near = shown - offsetAt(shown, timeZone);
  return new Date(shown - offsetAt(near, timeZone)).toISOString();
}

const HOUR_MS = 3600_000;

/**
 * The same moment, or the hour before where it lies in one that clocks of the zone show twice: what they
 * showed the first time is read as if it were the second one, and so stands after what came later.
 */
export function beforeDoubledHour(moment: string, timeZone: string): string {
  const at = Date.parse(moment);
  const wereSetBack = offsetAt(at - HOUR_MS, timeZone) > offsetAt(at, timeZone);
  return new Date(wereSetBack ? at - HOUR_MS : at).toISOString();
}

/** Milliseconds that clocks of the zone are ahead of UTC. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(moment);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  );
  return shown - Math.floor(moment / 1000) * 1000;
}

export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
