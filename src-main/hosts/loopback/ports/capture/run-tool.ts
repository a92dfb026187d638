import { spawn } from 'node:child_process';
import { fault, type Fault } from '#shared/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';

export interface ToolRun {
  readonly command: string;
  readonly args: readonly string[];
  readonly signal: AbortSignal;
  readonly environment: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

/** A tool that writes without end must not take the memory of the machine. */
const MAX_OUTPUT_BYTES = 256_000_000;
const MAX_COMPLAINT_LENGTH = 500;

/** Runs a tool to its end and keeps what it wrote; killed when the signal says so. Never rejects. */
export function runTool(run: ToolRun): Promise<Result<Buffer, Fault>> {
  const { promise, resolve } = Promise.withResolvers<Result<Buffer, Fault>>();
  const failed = (reason: string) => err(fault('capture-failed', `${run.command}: ${reason}`));
  const child = spawn(run.command, run.args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: run.environment,
    cwd: run.cwd,
    signal: run.signal,
    killSignal: 'SIGKILL',
    windowsHide: true,
  });
  const chunks: Buffer[] = [];
  let bytes = 0;
  let complaint = '';
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.byteLength;
    if (bytes <= MAX_OUTPUT_BYTES) chunks.push(chunk);
    else child.kill('SIGKILL');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString('utf8')).slice(0, MAX_COMPLAINT_LENGTH);
  });
  // Told at once: pipes of a killed tool stay open as long as a child of its own holds them.
  child.on('error', (thrown) => resolve(failed(thrown.message)));
  child.on('close', (code, killedBy) => {
    if (code === 0) resolve(ok(Buffer.concat(chunks)));
    else resolve(failed(`ended with ${killedBy ?? code ?? 'nothing'}: ${complaint.trim()}`));
  });
  return promise;
}
