import type { FactId, Facts, MachineReport } from '../diagnostics.ts';

/** Only what is known: a fact that is missing, pending or unknown can fire no rule. */
export type KnownFacts = { readonly [Id in FactId]?: Facts[Id] } & { readonly takenAtMs: number };

export function knownFacts({ takenAt, results }: MachineReport): KnownFacts {
  const known = Object.entries(results).flatMap(([id, result]) =>
    result.status === 'known' ? [[id, result.value]] : [],
  );
  return { ...Object.fromEntries(known), takenAtMs: Date.parse(takenAt) } as KnownFacts;
}
