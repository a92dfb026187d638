import { z } from 'zod';
import { AudioState } from './facts/audio-state.ts';
import { Changes } from './facts/changes.ts';
import { Drivers } from './facts/drivers.ts';
import { LineQuality } from './facts/line-quality.ts';
import { Power } from './facts/power.ts';
import { Restarts } from './facts/restarts.ts';
import { SiteHosts } from './facts/site-hosts.ts';
import { Timeline } from './facts/timeline.ts';
import { HeadsetCheck } from './headset-check.ts';
import { FACT_IDS, type FactWithoutProbe } from './select-groups.ts';

/** From the card in the machine to the central's own answer, in the order in which they are climbed. */
const Rung = z.enum([
  'interface',
  'address',
  'gateway',
  'name-servers',
  'name',
  'route',
  'tcp',
  'tls',
  'proxy',
  'http',
]);

export { FACT_IDS, PROBE_GROUPS, PROBE_IDS, selectGroups } from './select-groups.ts';

/**
 * The machine report is an allow-list: a fact that is not named here is neither read nor sent.
 * No serial number, MAC address, Wi-Fi name, user path or process list is on it.
 */
export const FACTS = {
  poste: z.object({ name: z.string() }),
  system: z.object({ manufacturer: z.string(), model: z.string(), virtual: z.boolean() }),
  'operating-system': z.object({
    name: z.string(),
    version: z.string(),
    build: z.string(),
    architecture: z.string(),
  }),
  uptime: z.object({ seconds: z.number().nonnegative() }),
  cpu: z.object({ model: z.string(), cores: z.number().int(), loadPercent: z.number().nullable() }),
  memory: z.object({ totalBytes: z.number(), availableBytes: z.number() }),
  disks: z.array(z.object({ mount: z.string(), totalBytes: z.number(), freeBytes: z.number() })),
  displays: z.array(
    z.object({
      name: z.string(),
      width: z.number().int(),
      height: z.number().int(),
      scalePercent: z.number().int().nullable(),
      primary: z.boolean(),
    }),
  ),
  drivers: Drivers,
  restarts: Restarts,
  power: Power,
  'usb-devices': z.array(z.object({ name: z.string(), manufacturer: z.string() })),
  'audio-devices': z.array(
    z.object({ name: z.string(), direction: z.enum(['input', 'output', 'both', 'unknown']) }),
  ),
  'audio-state': AudioState,
  /** Read by the window, and only when the agent has asked for the check. */
  'headset-check': HeadsetCheck,
  interfaces: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['wired', 'wireless', 'virtual', 'unknown']),
      link: z.enum(['up', 'down', 'unknown']),
      ipv4: z.array(z.string()),
      ipv6: z.array(z.string()),
      /** Of a link that is up, where the system tells it cheaply. */
      speedMbps: z.number().positive().optional(),
    }),
  ),
  gateway: z.object({ address: z.string(), interface: z.string() }),
  'name-servers': z.object({ addresses: z.array(z.string()) }),
  'central-reachable': z.object({
    host: z.string(),
    /** The rungs climbed, in order; the first that is not `passed` is where the fault lies. */
    rungs: z.array(
      z.object({
        rung: Rung,
        outcome: z.enum(['passed', 'failed', 'skipped']),
        ms: z.number(),
        /** A `LadderWord`; other words in reports of earlier versions. */
        detail: z.string(),
        /** The addresses it is about, such as the name servers that stay silent. */
        about: z.array(z.string()).optional(),
      }),
    ),
    broken: Rung.nullable(),
    /** How far this machine's clock is ahead of the central's; absent where the central did not say. */
    clockAheadSeconds: z.number().optional(),
  }),
  /** The hosts that the machine policy names. */
  'site-hosts': SiteHosts,
  'line-quality': z.array(LineQuality),
  /** Compared by the core with the last good day, once the other facts are known. */
  changes: Changes,
  /** What the black box has noted around the fault. */
  timeline: Timeline,
} as const;

export type FactId = keyof typeof FACTS;
/** The facts that the program reads by itself at each act. */
export type ProbeId = Exclude<FactId, FactWithoutProbe>;
export type Facts = { [Id in FactId]: z.infer<(typeof FACTS)[Id]> };
export type Rung = z.infer<typeof Rung>;

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
