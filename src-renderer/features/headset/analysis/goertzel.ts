/**
 * Power of one frequency (that of a sine of amplitude `a` is `a² / 2`), under a Hann window so that
 * neighbouring sounds leak less. Goertzel's recurrence: one pass, no table, no transform.
 */
export function powerAt(samples: Float32Array, sampleRateHz: number, frequencyHz: number): number {
  const turn = (2 * Math.PI * frequencyHz) / sampleRateHz;
  const coefficient = 2 * Math.cos(turn);
  const last = Math.max(1, samples.length - 1);
  let before = 0;
  let earlier = 0;
  for (const [index, sample] of samples.entries()) {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / last);
    const now = sample * window + coefficient * before - earlier;
    earlier = before;
    before = now;
  }
  const squared = before * before + earlier * earlier - coefficient * before * earlier;
  // The window halves the amplitude: 4 / length instead of 2 / length.
  return (squared * 8) / samples.length ** 2;
}
