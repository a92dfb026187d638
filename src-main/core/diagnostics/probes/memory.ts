import { readFile } from 'node:fs/promises';
import { freemem, totalmem } from 'node:os';
import { join } from 'node:path';
import { memoryFrom } from '../linux/meminfo.ts';
import type { Probe } from '../probe.ts';

/** On Linux, `os.freemem` leaves out what caches would give back and would alarm for nothing. */
export const memory: Probe<'memory'> = {
  id: 'memory',
  reading: 'live',
  limitMs: 200,
  read: async ({ platform, root }) => {
    if (platform !== 'linux') return { totalBytes: totalmem(), availableBytes: freemem() };
    return memoryFrom(await readFile(join(root, 'proc/meminfo'), 'utf8'));
  },
};
