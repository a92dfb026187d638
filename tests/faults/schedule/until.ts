import { pause } from '../world/child.ts';

/** Resolves once it is so, or after this long. */
export async function until(condition: () => boolean, limitMs: number): Promise<void> {
  for (let waitedMs = 0; waitedMs < limitMs && !condition(); waitedMs += 20) await pause(20);
}
