import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of its own for the poste's data, so that it can be filled and locked. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves about `freeBytes` on it. */
  fill(freeBytes: number): void;
  empty(): void;
  /** Only while nobody has a file open on it. */
  setReadOnly(readOnly: boolean): void;
  unmount(): void;
}

const DISK_BYTES = 24_000_000;

/** Undefined where this process may not mount: the disk's faults are then left out, and said so. */
export function mountSmallDisk(folder: string): SmallDisk | undefined {
  mkdirSync(folder, { recursive: true });
  const ballast = join(folder, 'ballast');
  try {
    mount(['-t', 'tmpfs', '-o', `size=${DISK_BYTES},mode=700`, 'tmpfs', folder]);
  } catch {
    return undefined;
  }
  return {
    folder: join(folder, 'poste'),
    fill: (freeBytes) => {
      const { bavail, bsize } = statfsSync(folder);
      const bytes = Math.max(0, bavail * bsize - freeBytes);
      try {
        writeFileSync(ballast, Buffer.alloc(bytes));
      } catch {
        // The poste wrote meanwhile: it is full all the same.
      }
    },
    empty: () => rmSync(ballast, { force: true }),
    setReadOnly: (readOnly) => mount(['-o', `remount,${readOnly ? 'ro' : 'rw'}`, folder]),
    unmount: () => void execFileSync('umount', [folder], { stdio: 'ignore' }),
  };
}

const mount = (args: readonly string[]) => execFileSync('mount', args, { stdio: 'ignore' });
