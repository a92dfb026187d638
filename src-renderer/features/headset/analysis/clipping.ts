/** Just under full scale: a converter between two rates rounds the flat tops off a little. */
const RAIL = 0.97;
/** Three samples at the rail in a row are cut; one may be a lucky peak. */
const SHORTEST_RUN = 3;

/** The share of samples that lie in flat tops at full scale. */
export function clippedShare(samples: Float32Array): number {
  let clipped = 0;
  let run = 0;
  for (const sample of samples) {
    if (Math.abs(sample) >= RAIL) {
      run += 1;
      continue;
    }
    if (run >= SHORTEST_RUN) clipped += run;
    run = 0;
  }
  if (run >= SHORTEST_RUN) clipped += run;
  return samples.length === 0 ? 0 : clipped / samples.length;
}
