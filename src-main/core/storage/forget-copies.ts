import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What was set aside as damaged, and what was copied before a step of the schema. */
const COPIES = /^\.(?:corrupt-|before-v)/u;

/**
 * Removes the copies of the database that were last written before that moment, in milliseconds since 1970: they
 * hold the same words and pictures as the file they lie beside. One that cannot be removed stays.
 */
export function forgetCopies(file: string, before: number): void {
  const [folder, name] = [dirname(file), basename(file)];
  for (const found of namesIn(folder)) {
    if (!found.startsWith(name) || !COPIES.test(found.slice(name.length))) continue;
    removeIfOlder(join(folder, found), before);
  }
}

function removeIfOlder(copy: string, before: number): void {
  try {
    if (statSync(copy).mtimeMs < before) rmSync(copy);
  } catch {
    // Gone meanwhile, or held open by somebody: its turn comes again tomorrow.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A store in memory has no folder.
    return [];
  }
}
