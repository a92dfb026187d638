/**
 * The line, from 1, on which the innermost named key of this path stands, in a text that is JSON;
 * undefined when the first of them is not there. A key is looked for after its parent's, so one of the
 * same name elsewhere is not meant unless it stands between the two.
 */
export function lineOf(text: string, path: readonly PropertyKey[]): number | undefined {
  let at = -1;
  for (const step of path) {
    if (typeof step !== 'string') continue;
    const found = keyAfter(text, JSON.stringify(step), at + 1);
    if (found < 0) break;
    at = found;
  }
  return at < 0 ? undefined : text.slice(0, at).split('\n').length;
}

function keyAfter(text: string, key: string, from: number): number {
  for (let at = text.indexOf(key, from); at >= 0; at = text.indexOf(key, at + 1)) {
    if (/^\s*:/u.test(text.slice(at + key.length))) return at;
  }
  return -1;
}
