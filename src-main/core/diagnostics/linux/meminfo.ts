import type { Facts } from '#shared/diagnostics.ts';
import { UnknownFact } from '../probe.ts';

/** `/proc/meminfo`: what programs can still ask for, caches the kernel would give back included. */
export function memoryFrom(meminfo: string): Facts['memory'] {
  const bytes = (key: string) => {
    const kibibytes = new RegExp(`^${key}:\\s+(\\d+) kB$`, 'mu').exec(meminfo)?.[1];
    if (kibibytes === undefined) throw new UnknownFact('unreadable');
    return Number(kibibytes) * 1024;
  };
  return { totalBytes: bytes('MemTotal'), availableBytes: bytes('MemAvailable') };
}
