import type { Facts, FactId, MachineReport } from '#shared/diagnostics.ts';
import type { Changes } from '#shared/facts/changes.ts';

/** One thing that is not as it was. */
export type Change = Changes['list'][number];

/** @returns the fact of a report; undefined while it is not known */
export function known<Id extends FactId>(report: MachineReport, id: Id): Facts[Id] | undefined {
  const result = report.results[id];
  return result?.status === 'known' ? result.value : undefined;
}

export function change(kind: Change['kind'], subject: string, before = '', after = ''): Change {
  return { kind, subject, before, after };
}
