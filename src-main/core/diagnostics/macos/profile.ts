import { z } from 'zod';
import { UnknownFact } from '../probe.ts';

/** One entry of `system_profiler -json`: what it holds besides its own entries is left to who asks. */
export type ProfileItem = Readonly<Record<string, unknown>>;

/** Entries of the named lists, those within others too. Throws `unreadable` when it is no profile. */
export function profileItems(json: string, ...lists: string[]): ProfileItem[] {
  const profile = z.record(z.string(), z.unknown()).safeParse(parsed(json));
  if (!profile.success) throw new UnknownFact('unreadable');
  return lists.flatMap((list) => within(profile.data[list], DEEPEST));
}

/** Hubs hang on hubs seven deep; whatever goes further is no machine. */
const DEEPEST = 12;

function within(list: unknown, depth: number): ProfileItem[] {
  if (!Array.isArray(list) || depth === 0) return [];
  return list
    .filter((item): item is ProfileItem => typeof item === 'object' && item !== null)
    .flatMap((item) => [item, ...within(item._items, depth - 1)]);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UnknownFact('unreadable');
  }
}
