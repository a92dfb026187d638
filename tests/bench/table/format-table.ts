import { assertNever } from '#shared/result.ts';
import {
  judgedFigure,
  ratioOf,
  verdictOf,
  type Bar,
  type Row,
  type Unit,
  type UnmeasuredRow,
} from './row.ts';
import { MEDIAN, quantile } from './statistics.ts';

const HEADINGS = [
  'line',
  'bar',
  'measured [min–max]',
  'reference in the same run',
  'ratio',
  'verdict',
];

/** Plain text, one line per row, columns aligned. */
export function formatTable(rows: readonly (Row | UnmeasuredRow)[]): string {
  const cells = [HEADINGS, ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0)),
  );
  const lines = cells.map((line) =>
    widths.map((width, column) => (line[column] ?? '').padEnd(width)).join('  '),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [lines[0], rule, ...lines.slice(1)].map((line) => line?.trimEnd()).join('\n');
}

function cellsOf(row: Row | UnmeasuredRow): string[] {
  if ('failure' in row) return [row.line, '', `not measured: ${row.failure}`, '', '', 'MISSED'];
  const { line, bar, unit, figures, reference, share = MEDIAN } = row;
  const range =
    figures.length > 1 ? ` [${digits(Math.min(...figures))}–${digits(Math.max(...figures))}]` : '';
  const ratio = ratioOf(row);
  return [
    line,
    bar === undefined ? '' : barText(bar, unit),
    `${digits(judgedFigure(row))} ${unit}`.trim() + range,
    reference === undefined
      ? ''
      : `${reference.name}: ${digits(quantile(reference.figures, share))} ${unit}`,
    ratio === undefined ? '' : `×${digits(ratio)}`,
    verdictOf(row),
  ];
}

function barText(bar: Bar, unit: Unit): string {
  switch (bar.kind) {
    case 'at-most':
      return `≤ ${bar.limit} ${unit}`;
    case 'at-least':
      return `≥ ${bar.limit} ${unit}`;
    case 'times-reference':
      return `≤ ×${bar.limit}`;
    default:
      return assertNever(bar);
  }
}

/** Three digits that mean something. */
function digits(figure: number): string {
  if (Math.abs(figure) >= 100) return figure.toFixed(0);
  return figure.toFixed(Math.abs(figure) >= 10 ? 1 : 2);
}
