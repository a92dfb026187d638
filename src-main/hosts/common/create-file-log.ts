import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log, LogFacts } from '#core/ports.ts';
import { PROGRAM_LOG_MB } from '#shared/privacy/kept-for.ts';
import { redact } from './redact-text.ts';

export interface FileLogOptions {
  /** Local to the machine; made when it is not there. */
  readonly folder: string;
  /** File name without `.log`; the file before it is kept as `<name>.old.log`. */
  readonly name: string;
  readonly now: () => number;
  /** A file that has reached this many bytes is turned over. */
  readonly maxBytes?: number;
}

const MAX_BYTES = PROGRAM_LOG_MB * 1_000_000;
const MAX_TEXT_LENGTH = 2000;

/**
 * One JSON object per line. Lines are written at once, so that the last words before a crash are on
 * disk; there are a few a minute. A log that cannot be written is given up: nobody could be told.
 */
export function createFileLog(options: FileLogOptions): Log {
  const write = createLineWriter(options);
  const line = (level: string, event: string, facts: LogFacts): void =>
    write(JSON.stringify({ at: new Date(options.now()).toISOString(), level, event, ...facts }));

  return {
    info: (event, facts = {}) => line('info', event, clean(facts)),
    warn: (event, facts = {}) => line('warn', event, clean(facts)),
    error: (event, thrown, facts = {}) =>
      line('error', event, { ...clean(facts), ...describe(thrown) }),
  };
}

function createLineWriter({ folder, name, maxBytes = MAX_BYTES }: FileLogOptions) {
  const path = join(folder, `${name}.log`);
  let bytes = sizeOf(path);
  return (text: string): void => {
    try {
      if (bytes >= maxBytes) {
        renameSync(path, join(folder, `${name}.old.log`));
        bytes = 0;
      }
      if (bytes === 0) mkdirSync(folder, { recursive: true, mode: 0o700 });
      appendFileSync(path, `${text}\n`, { mode: 0o600 });
      bytes += Buffer.byteLength(text) + 1;
    } catch {
      // Full or read-only disk: the program goes on, and the core tells the agent about its own files.
    }
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function clean(facts: LogFacts): LogFacts {
  const entries = Object.entries(facts).map(([key, value]) => [
    key,
    typeof value === 'string' ? short(value) : value,
  ]);
  return Object.fromEntries(entries) as LogFacts;
}

/** Only these fields of an error: an HTTP client's error carries the request, token included. */
function describe(thrown: unknown): LogFacts {
  if (!(thrown instanceof Error)) return { message: short(String(thrown)) };
  const facts = { message: short(thrown.message), stack: short(thrown.stack ?? '') };
  return 'code' in thrown ? { ...facts, code: short(String(thrown.code)) } : facts;
}

const short = (text: string): string => redact(text).slice(0, MAX_TEXT_LENGTH);
