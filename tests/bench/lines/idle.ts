import { copyFileSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Bench, Family } from '../bench.ts';
import { childrenOf, pssMiB } from '../stage/child-processes.ts';
import { withPoste } from '../stage/poste.ts';
import { startProcess } from '../stage/process.ts';
import { atMost, type Row } from '../table/row.ts';

const SETTLE_MS = 10_000;
const COUNT_MS = 60_000;

export const idle: Family = {
  name: 'idle',
  how: `The host without a window, ${SETTLE_MS / 1000} s after its start and first act, with the central
    it starts for itself. PSS from the kernel; each process runs a copy of Node that nobody else
    maps, so that none of its pages is shared away. Timers are counted for a minute inside the host.`,
  measure: async (bench) => [...(await measureMemory(bench)), ...(await measureTimers(bench))],
};

async function measureMemory(bench: Bench): Promise<Row[]> {
  const bareMiB = await measureBareNode(copyNode(bench.folder()));
  const reference = { name: 'node that does nothing', figures: [bareMiB] };
  const options = { app: bench.app, folder: bench.folder(), node: copyNode(bench.folder()) };
  return withPoste(options, async ({ process: { pid } }) => {
    await setTimeout(SETTLE_MS);
    const children = childrenOf(pid).map((child): Row => {
      const name = basename(child.command.split(' ').find((part) => part.endsWith('.js')) ?? '');
      return { line: `  its child ${name}`, unit: 'MiB', figures: [pssMiB(child.pid)], reference };
    });
    const host: Row = {
      line: 'idle host, PSS',
      unit: 'MiB',
      figures: [pssMiB(pid)],
      bar: atMost(60),
      reference,
    };
    return [host, ...children];
  });
}

async function measureBareNode(node: string): Promise<number> {
  const bare = startProcess({ node, args: ['-e', 'setInterval(() => {}, 1e9)'] });
  await setTimeout(SETTLE_MS);
  const figure = pssMiB(bare.pid);
  await bare.stop();
  return figure;
}

function copyNode(folder: string): string {
  const copy = join(folder, 'node');
  copyFileSync(process.execPath, copy);
  return copy;
}

async function measureTimers(bench: Bench): Promise<Row[]> {
  const options = { app: bench.app, folder: bench.folder(), inside: 'count-timers' };
  return withPoste(options, async ({ process: running }) => {
    await setTimeout(SETTLE_MS);
    await running.askBySignal('SIGUSR2');
    const [wakesBefore, cpuBefore] = [wakesOf(running.pid), cpuMsOf(running.pid)];
    await setTimeout(COUNT_MS);
    const wakes = wakesOf(running.pid) - wakesBefore;
    const cpuMs = cpuMsOf(running.pid) - cpuBefore;
    const timers = Number(await running.askBySignal('SIGUSR2'));
    return [
      { line: 'timers that fire in the idle host', unit: '/min', figures: [timers] },
      { line: '  its CPU in that minute', unit: 'ms', figures: [cpuMs] },
      { line: '  times its main thread wakes', unit: '/min', figures: [wakes] },
    ];
  });
}

const TICK_MS = 10;

/** User and system time of all its threads, in clock ticks of 10 ms (proc_pid_stat(5)). */
function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** How often the main thread has slept, and so been woken. */
function wakesOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^voluntary_ctxt_switches:\s+(\d+)/mu.exec(status)?.[1]);
}
