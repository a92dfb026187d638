import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Program {
  stop(): Promise<void>;
}

const START_WITHIN_MS = 10_000;

/** Starts a program of ours inside a namespace and waits until it says that it listens. */
export async function startProgram(
  namespace: string,
  file: string,
  options: unknown,
): Promise<Program> {
  const args = ['netns', 'exec', namespace, process.execPath, file, JSON.stringify(options)];
  // The program ends when its input does, so it never outlives us.
  const child = spawn('ip', args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = new Promise<void>((resolve, reject) => {
    createInterface(child.stdout).once('line', () => resolve());
    void ended.then(() => reject(new Error(`${file} ended before it listened`)));
    setTimeout(() => reject(new Error(`${file} never listened`)), START_WITHIN_MS).unref();
  });
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  await ready.catch(async (thrown: unknown) => {
    await stop();
    throw thrown;
  });
  return { stop };
}

/** Runs a program of ours inside a namespace to its end, and answers the JSON it printed. */
export async function askProgram(
  namespace: string,
  file: string,
  options: unknown,
  environment: Readonly<Record<string, string>>,
): Promise<unknown> {
  const args = ['netns', 'exec', namespace, process.execPath, file, JSON.stringify(options)];
  const env = { ...process.env, ...environment };
  const child = spawn('ip', args, { env, stdio: ['ignore', 'pipe', 'inherit'], timeout: 30_000 });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${file} ended with ${String(code)}`);
  return JSON.parse(printed);
}
