import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { TimelineEvent } from '#shared/facts/timeline.ts';
import type { Log } from '../ports.ts';
import { KEPT_MS, lineOf } from './event-ring.ts';

/** With the new file that takes its place beside it, 1.6 MB at the most. */
const FILE_LIMIT_BYTES = 1_000_000;
/** A file beyond this is not ours; it is not even read. */
const READABLE_BYTES = 2_000_000;
/** What is older than a day leaves the disk within this time. */
const STALE_MS = 3_600_000;

/** That the program lived at this moment. */
const Beat = z.object({ beat: z.number().int() });
const Line = z.union([TimelineEvent, Beat]);

export interface KeptRing {
  readonly events: readonly TimelineEvent[];
  /** When the program last showed that it lived, in milliseconds since 1970; undefined at first. */
  readonly lastSeenAt: number | undefined;
}

export interface RingFile {
  /** What an earlier run has left. Lines that cannot be read are dropped. */
  read(): KeptRing;
  /** `fresh` are the events not yet written, `all` what the ring holds. Never throws. */
  write(fresh: readonly TimelineEvent[], all: readonly TimelineEvent[], now: number): void;
  bytes(): number;
  remove(): void;
}

/**
 * One line per event, appended every few minutes and never forced to the disk: the system writes it
 * when it likes, and a power cut costs the last minutes. Apart from the database, so that nothing
 * here can endanger a ticket.
 */
export function createRingFile(file: string, log: Log): RingFile {
  let bytes = 0;
  let oldestAt = Number.POSITIVE_INFINITY;
  let isTold = false;

  function writeAnew(all: readonly TimelineEvent[], now: number): void {
    const text = [...all, { beat: now }].map(lineOf).join('');
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, text, { mode: 0o600 });
    renameSync(`${file}.new`, file);
    bytes = Buffer.byteLength(text);
    oldestAt = all[0] === undefined ? now : Date.parse(all[0].at);
  }

  function append(fresh: readonly TimelineEvent[], now: number): void {
    const text = [...fresh, { beat: now }].map(lineOf).join('');
    appendFileSync(file, text, { mode: 0o600 });
    bytes += Buffer.byteLength(text);
    oldestAt = Math.min(oldestAt, now);
  }

  return {
    read: () => readRing(file, log),
    write: (fresh, all, now) => {
      try {
        const isFull = bytes + fresh.length * 500 > FILE_LIMIT_BYTES;
        const isStale = oldestAt < now - KEPT_MS - STALE_MS;
        if (bytes === 0 || isFull || isStale) writeAnew(all, now);
        else append(fresh, now);
      } catch (thrown) {
        // A full disk stays full: once is enough. The ring goes on in memory.
        bytes = 0;
        if (!isTold) log.error('black-box-write', thrown);
        isTold = true;
      }
    },
    bytes: () => bytes,
    remove: () => {
      for (const path of [file, `${file}.new`]) rmSync(path, { force: true });
    },
  };
}

function readRing(file: string, log: Log): KeptRing {
  const lines = readLines(file, log);
  const records = lines.map(readLine);
  const unreadable = records.filter((record) => record === undefined).length;
  if (unreadable > 0) log.warn('black-box-unreadable', { unreadable, lines: lines.length });
  const events = records.filter((record) => record !== undefined && 'kind' in record);
  const beats = records.flatMap((record) =>
    record !== undefined && 'beat' in record ? [record.beat] : [],
  );
  const moments = [...beats, ...events.map(({ at }) => Date.parse(at))];
  return {
    events,
    lastSeenAt: moments.length === 0 ? undefined : moments.reduce((a, b) => Math.max(a, b)),
  };
}

function readLines(file: string, log: Log): string[] {
  try {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > READABLE_BYTES) log.warn('black-box-unreadable', { bytes: size });
    if (size === 0 || size > READABLE_BYTES) return [];
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch (thrown) {
    log.error('black-box-read', thrown);
    return [];
  }
}

function readLine(line: string): z.infer<typeof Line> | undefined {
  try {
    return Line.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
