import type { LineQuality } from '#shared/facts/line-quality.ts';

export interface Line {
  readonly target: LineQuality['target'];
  readonly host: string;
}

/** Milliseconds of one answer, or null for one that never came. */
export type Sample = number | null;

/** What the samples say, in the order in which they were taken. */
export function summariseLine({ target, host }: Line, samples: readonly Sample[]): LineQuality {
  const answers = samples.filter((sample) => sample !== null);
  const sorted = [...answers].sort((one, other) => one - other);
  return {
    ...{ target, host },
    sent: samples.length,
    lost: samples.length - answers.length,
    medianMs: toTenth(sorted[Math.floor((sorted.length - 1) / 2)] ?? null),
    worstMs: toTenth(sorted.at(-1) ?? null),
    jitterMs: toTenth(jitterOf(answers)),
  };
}

/** Null for none and for one: a single answer has nothing to differ from. */
function jitterOf(answers: readonly number[]): number | null {
  const steps = answers.slice(1).map((ms, index) => Math.abs(ms - (answers[index] ?? ms)));
  return steps.length === 0 ? null : steps.reduce((sum, step) => sum + step, 0) / steps.length;
}

function toTenth(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms * 10) / 10;
}
