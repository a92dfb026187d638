import type { FleetOptions, Outcome } from './simulate.ts';

const HEADINGS = [
  'scenario',
  'peak/s',
  'capacity/s',
  'drain p50',
  'p95',
  'p99',
  'lost',
  'doubled',
  'waiting',
  'rejected',
];

/** A Markdown table: readable in a terminal as it stands, and in the report as it is. */
export function formatTable(
  rows: readonly (readonly [string, Outcome])[],
  { capacityPerSecond }: Pick<FleetOptions, 'capacityPerSecond'>,
): string {
  const cells = [
    HEADINGS,
    ...rows.map(([name, outcome]) => [
      name,
      `${outcome.peakPerSecond}`,
      `${capacityPerSecond}`,
      ...[0.5, 0.95, 0.99].map((share) => formatDuration(quantile(outcome.drains, share))),
      `${outcome.lost}`,
      `${outcome.doubled}`,
      `${outcome.stillWaiting}`,
      `${outcome.rejected}`,
    ]),
  ];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0)),
  );
  const lines = cells.map((line) => widths.map((width, index) => pad(line[index], width, index)));
  const rule = widths.map((width, index) =>
    index === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [lines[0]!, rule, ...lines.slice(1)].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function pad(text = '', width: number, column: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}

/** The smallest figure that this share (0 to 1) of all figures do not exceed; NaN of none. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function formatDuration(ms: number): string {
  if (Number.isNaN(ms)) return '—';
  const seconds = ms / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${seconds.toFixed(0)} s`;
  return `${Math.floor(seconds / 60)} min ${`${Math.floor(seconds % 60)}`.padStart(2, '0')} s`;
}
