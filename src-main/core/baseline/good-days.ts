import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { MachineReport } from '#shared/diagnostics.ts';
import type { Log } from '../ports.ts';
import { COMPARED_FACTS } from './compare-reports.ts';

const GoodDay = z.object({ day: z.iso.date(), report: MachineReport });
export type GoodDay = z.infer<typeof GoodDay>;

const DAYS_KEPT = 14;
/** A report of a poste with everything on it is some 6 KB. */
const LIMIT_BYTES = 200_000;

export interface GoodDays {
  /** The latest one before `day` (as `2026-11-24`) that is not yet forgotten. */
  before(day: string): GoodDay | undefined;
  has(day: string): boolean;
  /** Keeps what is compared of a report. Never throws. */
  keep(day: string, report: MachineReport): void;
}

/** How the poste was on its last good days, one small file apart from the tickets. */
export function createGoodDays(file: string, log: Log): GoodDays {
  let days = readDays(file, log);

  return {
    before: (day) => {
      const earliest = daysBefore(day, DAYS_KEPT);
      return days.findLast((good) => good.day < day && good.day >= earliest);
    },
    has: (day) => days.some((good) => good.day === day),
    keep: (day, report) => {
      const earliest = daysBefore(day, DAYS_KEPT);
      const others = days.filter((good) => good.day >= earliest && good.day !== day);
      days = within([...others, { day, report: pruned(report) }].sort(byDay));
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        writeFileSync(`${file}.new`, JSON.stringify(days), { mode: 0o600 });
        renameSync(`${file}.new`, file);
      } catch (thrown) {
        log.error('good-days-write', thrown);
      }
    },
  };
}

/** The day of the person at the poste, as `2026-11-24`. */
export function dayOf(moment: number): string {
  const date = new Date(moment);
  return new Date(moment - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(day) - count * 86_400_000).toISOString().slice(0, 10);
}

const byDay = (one: GoodDay, other: GoodDay): number => (one.day < other.day ? -1 : 1);

function pruned({ takenAt, results }: MachineReport): MachineReport {
  const kept = COMPARED_FACTS.flatMap((id) => {
    const result = results[id];
    return result?.status === 'known' ? [[id, result]] : [];
  });
  return { takenAt, results: Object.fromEntries(kept) as MachineReport['results'] };
}

function within(days: readonly GoodDay[]): GoodDay[] {
  const newest = days.slice(-DAYS_KEPT);
  while (newest.length > 0 && Buffer.byteLength(JSON.stringify(newest)) > LIMIT_BYTES) {
    newest.shift();
  }
  return newest;
}

/** What cannot be understood is begun anew: the next good day writes it over. */
function readDays(file: string, log: Log): GoodDay[] {
  try {
    return z
      .array(GoodDay)
      .parse(JSON.parse(readFileSync(file, 'utf8')))
      .sort(byDay);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') log.warn('good-days-unreadable');
    return [];
  }
}
