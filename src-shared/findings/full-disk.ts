import type { Facts } from '../diagnostics.ts';
import type { KnownFacts } from './known-facts.ts';

type Disk = Facts['disks'][number];

/** Boot and recovery partitions are small and full by design. */
const SMALL_BYTES = 16e9;

/** The disk that has the least room left among those that are too full. */
export function fullDisk(
  facts: KnownFacts,
  isTooFull: (disk: Disk) => boolean,
): { disk: string; free: number } | null {
  const [worst] = (facts.disks ?? [])
    .filter((disk) => disk.totalBytes >= SMALL_BYTES && isTooFull(disk))
    .toSorted((one, other) => one.freeBytes - other.freeBytes);
  return worst === undefined ? null : { disk: worst.mount, free: worst.freeBytes };
}
