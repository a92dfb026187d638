import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const markerOf = (file: string): string => `${file}.damaged`;

/** The check in the background found damage: the next start sets the file aside and recovers from it. */
export function markDamaged(file: string, said: string): void {
  writeFileSync(markerOf(file), said.slice(0, 1000));
}

/** What was found; undefined for a file nobody has complained about. */
export function markedDamage(file: string): string | undefined {
  return existsSync(markerOf(file)) ? readFileSync(markerOf(file), 'utf8') : undefined;
}
