/** What a schedule draws from. Seeded: the same seed draws the same schedule on every machine. */
export interface Draw {
  /** A number from 0 (included) to 1 (excluded). */
  fraction(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  oneOf<Value>(values: readonly Value[]): Value;
}

/** mulberry32: 32 bits of state are plenty for a schedule of some hundred draws. */
export function createDraw(seed: number): Draw {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(fraction() * (high - low + 1));
  return {
    fraction,
    between,
    oneOf: (values) => values[between(0, values.length - 1)] as (typeof values)[number],
  };
}
