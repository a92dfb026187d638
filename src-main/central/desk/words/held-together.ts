import { holdTogether } from '#shared/hold-together.ts';

/** The same words, those that are made when they are asked for included, so that no line breaks before a sign. */
export function heldTogether<Part>(part: Part): Part {
  return held(part) as Part;
}

function held(part: unknown): unknown {
  if (typeof part === 'string') return holdTogether(part);
  if (typeof part === 'function') {
    return (...given: unknown[]): unknown =>
      held((part as (...all: unknown[]) => unknown)(...given));
  }
  if (Array.isArray(part)) return part.map(held);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, held(inner)]));
}
