import type { LineQuality } from '../facts/line-quality.ts';
import type { KnownFacts } from './known-facts.ts';

/** Fewer probes than this say nothing: one loss would weigh too much. */
const FEWEST_PROBES = 10;

/** How the line to a target was, where it was measured. */
export function lineTo(
  facts: KnownFacts,
  target: LineQuality['target'],
): (LineQuality & { readonly lostPercent: number }) | undefined {
  const line = facts['line-quality']?.find((one) => one.target === target);
  if (line === undefined || line.sent < FEWEST_PROBES) return undefined;
  return { ...line, lostPercent: Math.round((100 * line.lost) / line.sent) };
}
