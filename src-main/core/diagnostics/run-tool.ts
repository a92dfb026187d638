import { spawn, type ChildProcess } from 'node:child_process';
import { isAbsolute } from 'node:path';
import { limitConcurrency } from './limit-concurrency.ts';
import { UnknownFact } from './probe.ts';
import type { UnknownReason } from '#shared/diagnostics.ts';

/** A program of the system and what it is asked. The path is absolute: nothing is searched for. */
export interface Tool {
  readonly path: string;
  readonly args: readonly string[];
  /** Five seconds when it does not say. */
  readonly limitMs?: number;
}

/** What it wrote, as bytes: which characters they are is known to who reads them. */
export interface ToolAnswer {
  readonly stdout: Buffer;
  readonly exitCode: number;
}

/** Rejects with `UnknownFact` when the program is missing, forbidden, late, or does not stop writing. */
export type RunTool = (tool: Tool) => Promise<ToolAnswer>;

const LIMIT_MS = 5000;
/** A registry full of sound cards takes one megabyte. */
const MOST_BYTES = 8 * 2 ** 20;
const AT_ONCE = 4;

/**
 * The one place of the diagnostics that starts programs, and it stands in the probes program: no
 * shell, no window, no search path, a limit of time and one of size.
 */
export function createRunTool(platform: NodeJS.Platform): RunTool {
  const inTurn = limitConcurrency(AT_ONCE);
  const env = environmentFor(platform);
  return (tool) => inTurn(() => runOnce(tool, env));
}

async function runOnce(tool: Tool, env: NodeJS.ProcessEnv): Promise<ToolAnswer> {
  if (!isAbsolute(tool.path)) throw new UnknownFact('failed');
  const child = start(tool, env);
  const ended = Promise.withResolvers<ToolAnswer>();
  const giveUp = (reason: UnknownReason) => {
    ended.reject(new UnknownFact(reason));
    child.kill('SIGKILL');
  };
  const timer = setTimeout(() => giveUp('timeout'), tool.limitMs ?? LIMIT_MS);
  const chunks: Buffer[] = [];
  let bytes = 0;
  child.stdout?.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) giveUp('unreadable');
    else chunks.push(chunk);
  });
  child.on('error', (thrown) => ended.reject(new UnknownFact(reasonOf(thrown))));
  child.on('close', (code) =>
    ended.resolve({ stdout: Buffer.concat(chunks), exitCode: code ?? -1 }),
  );
  try {
    return await ended.promise;
  } finally {
    clearTimeout(timer);
  }
}

function start({ path, args }: Tool, env: NodeJS.ProcessEnv): ChildProcess {
  try {
    return spawn(path, args, {
      env,
      shell: false,
      windowsHide: true,
      // Complaints are in the user's language: the exit code says as much.
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (thrown) {
    throw new UnknownFact(reasonOf(thrown));
  }
}

function reasonOf(thrown: unknown): UnknownReason {
  return REASONS[(thrown as NodeJS.ErrnoException).code ?? ''] ?? 'failed';
}

/** Windows says `UNKNOWN` for the many codes with which a policy forbids a program to start. */
const REASONS: Partial<Record<string, UnknownReason>> = {
  ENOENT: 'not-present',
  EACCES: 'refused-by-system',
  EPERM: 'refused-by-system',
  UNKNOWN: 'refused-by-system',
};

/**
 * What the system's own tools need and no more. `PSModulePath` is left out on purpose: inherited
 * from a newer PowerShell it makes the built-in one load modules it cannot run.
 */
const KEPT_VARIABLES = [
  ...['SystemRoot', 'SystemDrive', 'windir', 'TEMP', 'TMP', 'USERPROFILE', 'APPDATA'],
  ...['LOCALAPPDATA', 'ProgramData', 'ComSpec', 'PATHEXT', 'PROCESSOR_ARCHITECTURE'],
  ...['HOME', 'USER', 'TMPDIR', 'XDG_RUNTIME_DIR', 'DBUS_SESSION_BUS_ADDRESS'],
  ...['PULSE_SERVER', 'PULSE_RUNTIME_PATH', 'PIPEWIRE_RUNTIME_DIR', 'PIPEWIRE_REMOTE'],
];

function environmentFor(platform: NodeJS.Platform): NodeJS.ProcessEnv {
  const kept = KEPT_VARIABLES.map((name) => [name, process.env[name]] as const);
  const locale = platform === 'linux' ? 'C.UTF-8' : 'C';
  return {
    ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)),
    ...(platform !== 'win32' && { LC_ALL: locale, LANG: locale, PATH: '/usr/bin:/bin' }),
  };
}
