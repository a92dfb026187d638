import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import type { CaptureTool } from '../inside/capture-tools.ts';
import { insideFile } from './poste.ts';

/** Runs a capture tool once over both screens and answers its milliseconds. */
export type RunCaptureTool = (tool: CaptureTool) => Promise<number>;

export async function withCaptureTools<Value>(
  display: string,
  folder: string,
  use: (run: RunCaptureTool) => Promise<Value>,
): Promise<Value> {
  const child = fork(insideFile('capture-tools'), [folder], {
    env: { ...process.env, DISPLAY: display },
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error('The capture tools ended');
  });
  ended.catch(() => undefined);
  try {
    return await use(async (tool) => {
      const answer = once(child, 'message') as Promise<[number]>;
      child.send(tool);
      const [ms] = await Promise.race([answer, ended]);
      return ms;
    });
  } finally {
    child.kill();
  }
}

/** The 26 calls of the library at once, in a new process. */
export function readFactsNaively(site: string): { readonly ms: number; readonly stallMs: number } {
  const args = [insideFile('naive-facts'), site];
  const printed = execFileSync(process.execPath, args, { encoding: 'utf8' });
  const [ms = Number.NaN, stallMs = Number.NaN] = printed.split(' ').map(Number);
  return { ms, stallMs };
}
