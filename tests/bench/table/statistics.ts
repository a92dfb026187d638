/** The smallest figure that at least this share (0 to 1) of all figures do not exceed. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const figure = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (figure === undefined) throw new Error('Nothing was measured');
  return figure;
}

export const MEDIAN = 0.5;

export function median(figures: readonly number[]): number {
  return quantile(figures, MEDIAN);
}
