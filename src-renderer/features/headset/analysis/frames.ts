/** Whole frames of `seconds`, in order; a rest too short for one is left out. */
export function framesOf(
  samples: Float32Array,
  sampleRateHz: number,
  seconds: number,
): readonly Float32Array[] {
  const length = Math.max(1, Math.round(sampleRateHz * seconds));
  return Array.from({ length: Math.floor(samples.length / length) }, (_, index) =>
    samples.subarray(index * length, (index + 1) * length),
  );
}
