import type { ErrorCode, Fault } from '#shared/errors.ts';
import { stillHolds } from '#shared/warnings.ts';

export interface WarningsOptions {
  /** Everything that is said now, read or not. */
  readonly all: () => readonly Fault[];
  readonly onChange: (warnings: Fault[]) => void;
}

export interface Warnings {
  /** What the agent has not read yet, and what still holds although it was read. */
  current(): Fault[];
  /** The agent has read what is said under this code; later news under it is said again. */
  acknowledge(code: ErrorCode): void;
  /** There is other news than before. */
  tell(): void;
}

/** What went wrong and was survived: said until it is read, in the window and by the icon. */
export function createWarnings({ all, onChange }: WarningsOptions): Warnings {
  const read = new Set<Fault>();
  const current = (): Fault[] => all().filter((warning) => !read.has(warning));
  const tell = (): void => onChange(current());
  return {
    current,
    tell,
    acknowledge(code) {
      if (stillHolds(code)) return;
      const acknowledged = current().filter((warning) => warning.code === code);
      if (acknowledged.length === 0) return;
      for (const warning of acknowledged) read.add(warning);
      tell();
    },
  };
}
