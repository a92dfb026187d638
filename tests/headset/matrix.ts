import type { HeadsetOutcome } from '#shared/headset-check.ts';

export interface Run {
  readonly seeded: HeadsetOutcome;
  readonly seed: number;
  readonly named: HeadsetOutcome;
  readonly seconds: number;
}

/** Seeded faults down, named faults across, then the misses one by one. */
export function formatMatrix(runs: readonly Run[]): string {
  const seeded = [...new Set(runs.map((run) => run.seeded))];
  const named = [...new Set([...seeded, ...runs.map((run) => run.named)])];
  const count = (row: HeadsetOutcome, column: HeadsetOutcome) =>
    runs.filter((run) => run.seeded === row && run.named === column).length;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = seeded.map((row) =>
    line([row, ...named.map((column) => String(count(row, column) || '·'))]),
  );
  const misses = runs.filter((run) => run.seeded !== run.named);
  return [
    line(['seeded ↓ named →', ...named]),
    line(['---', ...named.map(() => '--:')]),
    ...rows,
    '',
    `${runs.length - misses.length} of ${runs.length} named as seeded, ${seedsOf(runs)}.`,
    '',
    misses.length === 0 ? 'No misses.' : 'Misses:',
    '',
    ...misses.map((run) => `- seed ${run.seed}: ${run.seeded} was named ${run.named}`),
  ].join('\n');
}

/** Seed 0 stands for a run without a sound. */
function seedsOf(runs: readonly Run[]): string {
  const seeds = runs.map(({ seed }) => seed).filter((seed) => seed > 0);
  return `seeds ${Math.min(...seeds)} to ${Math.max(...seeds)}`;
}

export function longestSeconds(runs: readonly Run[]): string {
  return Math.max(...runs.map(({ seconds }) => seconds)).toFixed(1);
}
