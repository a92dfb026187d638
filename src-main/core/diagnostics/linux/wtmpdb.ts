import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Starts } from './wtmp.ts';

const Row = z.object({ Login: z.number(), Logout: z.number().nullable() });

/**
 * The database that takes the place of `wtmp` in openSUSE and Debian 13: a start whose end was never
 * noted, and which is not the present one, ended with a fall. Empty when there is no database.
 */
export function startsFromWtmpdb(path: string): Starts {
  if (!existsSync(path)) return { all: [], unasked: [] };
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const rows = database
      .prepare(`SELECT Login, Logout FROM wtmp WHERE User = 'reboot' ORDER BY Login DESC LIMIT 100`)
      .all();
    const starts = rows.map((row) => Row.parse(row)).reverse();
    const toMs = ({ Login }: z.infer<typeof Row>) => Math.round(Login / 1000);
    return {
      all: starts.map(toMs),
      unasked: starts.filter((_, index) => starts[index - 1]?.Logout === null).map(toMs),
    };
  } finally {
    database.close();
  }
}
