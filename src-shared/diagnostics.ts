import { z } from 'zod';
import { FACTS, type FactId, type Facts } from './facts/facts.ts';
import { FACT_IDS } from './fact-groups.ts';

export { FACTS, type FactId, type Facts, type Rung } from './facts/facts.ts';
export { FACT_IDS, PROBE_GROUPS, PROBE_IDS, type ProbeId } from './fact-groups.ts';

/** Why a fact is not known; each has a sentence beginning "inconnu, car…". */
export const UnknownReason = z.enum([
  'timeout',
  'not-supported-here',
  'not-present',
  'refused-by-system',
  'unreadable',
  'failed',
]);
export type UnknownReason = z.infer<typeof UnknownReason>;

export type ProbeResult<Value = unknown> =
  | { readonly status: 'known'; readonly value: Value; readonly ms: number }
  | { readonly status: 'unknown'; readonly reason: UnknownReason; readonly ms: number }
  /** A measure that takes a while tells what it has so far. */
  | { readonly status: 'pending'; readonly partial?: Value };

function probeResult(value: z.ZodType) {
  return z.discriminatedUnion('status', [
    z.object({ status: z.literal('known'), value, ms: z.number() }),
    z.object({ status: z.literal('unknown'), reason: UnknownReason, ms: z.number() }),
    z.object({ status: z.literal('pending'), partial: value.optional() }),
  ]);
}

export type ProbeResults = { readonly [Id in FactId]?: ProbeResult<Facts[Id]> };

/** Zod cannot follow a mapped type, so the shape is said once more here and checked by a test. */
const ProbeResults = resultsOf((result) => result.optional());

/** What is on screen and, once the agent sends, what leaves: one entry per fact that was asked. */
export const MachineReport = z.object({ takenAt: z.iso.datetime(), results: ProbeResults });
export type MachineReport = z.infer<typeof MachineReport>;

/** As a report is taken from another version of the program: a fact that we cannot read is not known. */
export const ReportFromElsewhere = MachineReport.extend({
  results: resultsOf((result) =>
    result.optional().catch({ status: 'unknown', reason: 'unreadable', ms: 0 }),
  ),
});

function resultsOf(schemaOf: (result: ReturnType<typeof probeResult>) => z.ZodType) {
  return z.object(
    Object.fromEntries(FACT_IDS.map((id) => [id, schemaOf(probeResult(FACTS[id]))])),
  ) as unknown as z.ZodType<ProbeResults>;
}
