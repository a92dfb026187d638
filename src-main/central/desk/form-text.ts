/** One entry per line; empty lines are nothing. */
export function readLines(text: string | null): string[] {
  return (text ?? '')
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** One entry per comma or line. */
export function readList(text: string | null): string[] {
  return [...new Set(readLines((text ?? '').replaceAll(',', '\n')))];
}

/** `casque-sans-son`: what an address and a schema take, made of what a person wrote. */
export function slugOf(text: string, otherwise: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[^a-z]+/u, '')
    .slice(0, 50)
    .replace(/-+$/u, '');
  return plain === '' ? otherwise : plain;
}

/** A later moment than `before`, even where the clock has not moved. */
export function laterThan(before: string | null, nowMs: number): string {
  const least = before === null ? nowMs : Math.max(nowMs, Date.parse(before) + 1);
  return new Date(least).toISOString();
}
