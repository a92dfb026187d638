import type { FactId, Facts, MachineReport } from '../diagnostics.ts';
import type { Timeline } from '../facts/timeline.ts';

/** A note of the black box with its age, so that rules need not read dates again and again. */
export type NotedEvent = Timeline['events'][number] & { readonly msAgo: number };

/** Only what is known: a fact that is missing, pending or unknown can fire no rule. */
export type KnownFacts = { readonly [Id in FactId]?: Facts[Id] } & {
  readonly takenAtMs: number;
  /** Of the timeline, oldest first. */
  readonly noted: readonly NotedEvent[];
};

export function knownFacts({ takenAt, results }: MachineReport): KnownFacts {
  const entries = Object.entries(results).flatMap(([id, result]) =>
    result.status === 'known' ? [[id, result.value]] : [],
  );
  const takenAtMs = Date.parse(takenAt);
  const known = Object.fromEntries(entries) as { readonly [Id in FactId]?: Facts[Id] };
  const noted = (known.timeline?.events ?? []).map((event) => ({
    ...event,
    msAgo: takenAtMs - Date.parse(event.at),
  }));
  return { ...known, takenAtMs, noted };
}
