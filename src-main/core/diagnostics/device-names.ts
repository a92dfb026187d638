/**
 * Whether two names mean one device: a headset is listed by the USB bus and by the sound system,
 * each in its own words, one of which holds the other.
 */
export function isSameDevice(one: string, other: string): boolean {
  const [a, b] = [folded(one), folded(other)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

/** Those of `names` that `others` has not, counted: two of a kind are two. */
export function missingFrom(names: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return names.filter((name) => {
    const found = left.indexOf(name);
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}
