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
  const longest = Math.max(...runs.map(({ seconds }) => seconds));
  const seeds = [...new Set(runs.map(({ seed }) => seed))].filter((seed) => seed > 0);
  return [
    line(['seeded ↓ named →', ...named]),
    line(['---', ...named.map(() => '--:')]),
    ...rows,
    '',
    `${runs.length - misses.length} of ${runs.length} named as seeded, seeds ${seeds.join(', ')}. From the press to the verdict: ${longest.toFixed(1)} s at most.`,
    '',
    misses.length === 0 ? 'No misses.' : 'Misses:',
    ...misses.map((run) => `- seed ${run.seed}: ${run.seeded} was named ${run.named}`),
  ].join('\n');
}
