import type { CpuInfo } from 'node:os';

/** Share of the time between two samples in which the cores were not idle; null when none passed. */
export function loadPercentBetween(
  before: readonly CpuInfo[],
  after: readonly CpuInfo[],
): number | null {
  const elapsed = totalOf(after, wholeTime) - totalOf(before, wholeTime);
  const idle = totalOf(after, ({ idle }) => idle) - totalOf(before, ({ idle }) => idle);
  if (elapsed <= 0) return null;
  return Math.min(100, Math.max(0, Math.round((1 - idle / elapsed) * 100)));
}

function wholeTime({ user, nice, sys, idle, irq }: CpuInfo['times']): number {
  return user + nice + sys + idle + irq;
}

function totalOf(cpus: readonly CpuInfo[], share: (times: CpuInfo['times']) => number): number {
  return cpus.reduce((sum, { times }) => sum + share(times), 0);
}
