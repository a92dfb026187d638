import type { Random } from '#core/ports.ts';
import { poisson } from './chance.ts';
import { HEAVY, HOURS, OPENS_AT_HOUR, SMALL_TROUBLES_A_DAY, TICKETS_A_DAY } from './habits.ts';
import { writeAlike, writeOrdinary, type Written } from './written.ts';

export const POSTES = 200;
const HOUR_MS = 3_600_000;

export interface Timed {
  /** When it is sent, in milliseconds since 1970. */
  readonly at: number;
  readonly written: Written;
}

/** Everything a floor without an incident writes on one day that begins at `midnight`. */
export function writeDay(midnight: number, isHeavy: boolean, random: Random): Timed[] {
  const times = isHeavy ? HEAVY : 1;
  const tickets = Array.from({ length: poisson(TICKETS_A_DAY * times, random) }, () => ({
    at: midnight + someTime(random),
    written: writeOrdinary(somePoste(random), random),
  }));
  const troubles = Array.from({ length: poisson(SMALL_TROUBLES_A_DAY * times, random) }, () =>
    writeSmallTrouble(midnight + someTime(random), random),
  );
  return [...tickets, ...troubles.flat()];
}

export const somePoste = (random: Random): string => `PC-${1 + Math.floor(random() * POSTES)}`;

/** Two or three neighbours, within twenty minutes. */
function writeSmallTrouble(at: number, random: Random): Timed[] {
  const poste = Math.floor(random() * (POSTES - 3));
  const first = writeOrdinary(`PC-${poste}`, random);
  return Array.from({ length: random() < 0.6 ? 2 : 3 }, (_, index) => ({
    at: at + (index === 0 ? 0 : random() * (HOUR_MS / 3)),
    written: writeAlike(first, `PC-${poste + index}`),
  }));
}

/** Milliseconds into the day; the hours as busy as they usually are. */
function someTime(random: Random): number {
  let left = random() * HOURS.reduce((sum, weight) => sum + weight, 0);
  const hour = Math.max(
    0,
    HOURS.findIndex((weight) => (left -= weight) < 0),
  );
  return (OPENS_AT_HOUR + hour + random()) * HOUR_MS;
}
