import { assertNever } from '#shared/result.ts';
import { MEDIAN, quantile } from './statistics.ts';

/** `''` counts things. */
export type Unit = 'ms' | 'MiB' | 'KB' | '%' | '/min' | '/s' | '';

/** KB are thousands of bytes. */
export type Bar =
  | { readonly kind: 'at-most'; readonly limit: number }
  | { readonly kind: 'at-least'; readonly limit: number }
  | { readonly kind: 'times-reference'; readonly limit: number };

export interface Reference {
  readonly name: string;
  /** Measured in the same run, in turn with ours. */
  readonly figures: readonly number[];
}

/** A line of the table; without a bar it is told for information. */
export interface Row {
  readonly line: string;
  readonly unit: Unit;
  readonly figures: readonly number[];
  /** Which figure is judged and compared: the median unless said. */
  readonly share?: number;
  readonly bar?: Bar;
  readonly reference?: Reference;
}

export interface UnmeasuredRow {
  readonly line: string;
  readonly failure: string;
}

export type Verdict = 'met' | 'MISSED' | '';

export const atMost = (limit: number): Bar => ({ kind: 'at-most', limit });
export const atLeast = (limit: number): Bar => ({ kind: 'at-least', limit });
export const timesReference = (limit: number): Bar => ({ kind: 'times-reference', limit });

export function judgedFigure({ figures, share = MEDIAN }: Row): number {
  return quantile(figures, share);
}

/** Ours to the reference's, at the same share of both; undefined without a reference. */
export function ratioOf(row: Row): number | undefined {
  if (row.reference === undefined) return undefined;
  return judgedFigure(row) / quantile(row.reference.figures, row.share ?? MEDIAN);
}

export function verdictOf(row: Row): Verdict {
  if (row.bar === undefined) return '';
  return holds(row.bar, judgedFigure(row), ratioOf(row)) ? 'met' : 'MISSED';
}

function holds(bar: Bar, figure: number, ratio: number | undefined): boolean {
  switch (bar.kind) {
    case 'at-most':
      return figure <= bar.limit;
    case 'at-least':
      return figure >= bar.limit;
    case 'times-reference':
      return ratio !== undefined && ratio <= bar.limit;
    default:
      return assertNever(bar);
  }
}
