import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Facts } from '#shared/diagnostics.ts';
import { UnknownFact } from '../probe.ts';
import { recentRestarts } from '../recent-restarts.ts';
import { readPendingRestart } from './pending-restart.ts';
import { startsFromWtmp, WTMP_TAIL_BYTES, type Starts } from './wtmp.ts';
import { startsFromWtmpdb } from './wtmpdb.ts';

/** Starts are noted a moment before the kernel's clock begins, or an hour off by a summer time. */
const NOTED_WITHIN_MS = 3 * 3_600_000;

/** Falls of the last days by whichever record of starts the distribution keeps, and what waits. */
export async function readLinuxRestarts(root: string, nowMs: number): Promise<Facts['restarts']> {
  const startedAt = nowMs - (await readUptimeMs(root));
  const isKept = ({ all }: Starts) => (all.at(-1) ?? 0) > startedAt - NOTED_WITHIN_MS;
  const wtmp = await readWtmp(join(root, 'var/log/wtmp'));
  const starts = isKept(wtmp) ? wtmp : startsFromWtmpdb(join(root, 'var/lib/wtmpdb/wtmp.db'));
  // A record that does not hold the present start is no longer written: it would answer "never".
  if (!isKept(starts)) throw new UnknownFact('not-present');
  return {
    unexpectedAt: recentRestarts(starts.unasked, nowMs),
    pending: await readPendingRestart(root),
  };
}

async function readUptimeMs(root: string): Promise<number> {
  const seconds = Number.parseFloat(await readFile(join(root, 'proc/uptime'), 'utf8'));
  if (!Number.isFinite(seconds)) throw new UnknownFact('unreadable');
  return seconds * 1000;
}

/** The end of the file: weeks of starts on any poste, whatever the file has grown to. */
async function readWtmp(path: string): Promise<Starts> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return { all: [], unasked: [] };
  try {
    const { size } = await file.stat();
    const length = Math.min(size, WTMP_TAIL_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return startsFromWtmp(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
