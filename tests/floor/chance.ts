import type { Random } from '#core/ports.ts';

/** One of them, by its weight. */
export function pick<Item extends { readonly weight: number }>(
  items: readonly Item[],
  random: Random,
): Item {
  let left = random() * items.reduce((sum, { weight }) => sum + weight, 0);
  return items.find(({ weight }) => (left -= weight) < 0) ?? items[items.length - 1]!;
}

export function any<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)]!;
}

/** Of Poisson, by Knuth; for means below some hundreds. */
export function poisson(mean: number, random: Random): number {
  const floor = Math.exp(-mean);
  let count = -1;
  for (let product = 1; product > floor; product *= random()) count += 1;
  return Math.max(0, count);
}

export const exponential = (mean: number, random: Random): number => -mean * Math.log(1 - random());

/** Half of them below the median; one in twenty beyond `median × spread ** 1.64`. */
export function logNormal(median: number, spread: number, random: Random): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * spread ** normal;
}
