import type { Reading } from './read-poste.ts';

/** One row per seeded fault: what was named, how often, and how long the ladder took. */
export function formatMatrix(readings: readonly Reading[]): string {
  const faults = [...new Set(readings.map(({ fault }) => fault))];
  const rows = faults.map((fault) => formatRow(readings.filter((one) => one.fault === fault)));
  const misses = readings.filter(({ expected, named }) => expected !== named);
  const slowest = Math.max(...readings.map(({ ladderMs }) => ladderMs));
  return [
    '| seeded fault | named | right | ladder, median | at most |',
    '| --- | --- | --: | --: | --: |',
    ...rows,
    '',
    `${readings.length - misses.length} of ${readings.length} readings named the seeded fault; the slowest ladder took ${Math.round(slowest)} ms.`,
    '',
    misses.length === 0 ? 'No misses.' : 'Misses:',
    ...misses.map(({ fault, named }) => `- ${fault} was named ${named}`),
  ].join('\n');
}

function formatRow(readings: readonly Reading[]): string {
  const [{ fault, expected } = { fault: '', expected: '' }] = readings;
  const right = readings.filter(({ named }) => named === expected).length;
  const times = readings.map(({ ladderMs }) => ladderMs).sort((one, other) => one - other);
  const median = times[Math.floor((times.length - 1) / 2)] ?? 0;
  const cells = [
    fault,
    `\`${expected}\``,
    `${right} of ${readings.length}`,
    `${Math.round(median)} ms`,
    `${Math.round(times.at(-1) ?? 0)} ms`,
  ];
  return `| ${cells.join(' | ')} |`;
}
