/** Stands for nothing at all: below what 24 bits can say. */
export const SILENT_DBFS = -120;

/** Mean power of samples between -1 and 1. */
export function powerOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return samples.length === 0 ? 0 : sum / samples.length;
}

export function peakOf(samples: Float32Array): number {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return peak;
}

export function powerToDecibels(power: number): number {
  return power <= 0 ? SILENT_DBFS : Math.max(SILENT_DBFS, 10 * Math.log10(power));
}

export function amplitudeToDecibels(amplitude: number): number {
  return powerToDecibels(amplitude * amplitude);
}

/** The value below which `share` of the values lie; `nothing` where there are none. */
export function quantile(values: readonly number[], share: number, nothing: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? nothing;
}
