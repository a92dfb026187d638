import { z } from 'zod';
import { AudioState } from './audio-state.ts';
import { Changes } from './changes.ts';
import { Drivers } from './drivers.ts';
import { LineQuality } from './line-quality.ts';
import { Power } from './power.ts';
import { Restarts } from './restarts.ts';
import { SiteHosts } from './site-hosts.ts';
import { Timeline } from './timeline.ts';
import { HeadsetCheck } from '../headset-check.ts';

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
export type Facts = { [Id in FactId]: z.infer<(typeof FACTS)[Id]> };
export type Rung = z.infer<typeof Rung>;
