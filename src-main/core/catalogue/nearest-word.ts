/** From this length on one slip of the finger is forgiven, from the next on two. */
const ONE_SLIP_FROM = 5;
const TWO_SLIPS_FROM = 7;

/**
 * The word somebody meant: itself, the one it begins, or the nearest of those known; undefined when none is
 * near. Nobody misses the first letter, and of a short word a letter is left out at most: "mort" is no "mot".
 */
export function nearestWord(typed: string, known: readonly string[]): string | undefined {
  if (known.some((word) => word.startsWith(typed))) return typed;
  let nearest: string | undefined;
  let fewest = slipsAllowed(typed.length + 1) + 1;
  for (const word of known) {
    if (Math.abs(word.length - typed.length) >= fewest || !beginsAlike(word, typed)) continue;
    if (typed.length < ONE_SLIP_FROM && word.length <= typed.length) continue;
    const slips = slipsBetween(typed, word);
    if (slips < fewest) [nearest, fewest] = [word, slips];
  }
  return nearest;
}

/** The first letter is the same, or has changed places with the second. */
const beginsAlike = (word: string, typed: string): boolean =>
  word[0] === typed[0] || (word[0] === typed[1] && word[1] === typed[0]);

function slipsAllowed(length: number): number {
  if (length >= TWO_SLIPS_FROM) return 2;
  return length >= ONE_SLIP_FROM ? 1 : 0;
}

/** Letters left out, added, changed, or swapped with their neighbour (optimal string alignment). */
function slipsBetween(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1];
      const swapped =
        at > 1 && row > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      current[at] = Math.min(
        (above[at] ?? 0) + 1,
        (current[at - 1] ?? 0) + 1,
        (above[at - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[at - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, above] = [above, current];
  }
  return above[other.length] ?? 0;
}
