import type { ReportGroup } from './category.ts';
import type { FactId } from './facts/facts.ts';

/** Kept apart from the schemas, so that the window can choose groups without carrying zod. */

export const REPORT_GROUPS: readonly ReportGroup[] = ['hardware', 'audio', 'network'];

/** Which group each fact belongs to, in the order of the report. */
export const PROBE_GROUPS: Record<FactId, ReportGroup> = {
  poste: 'hardware',
  system: 'hardware',
  'operating-system': 'hardware',
  uptime: 'hardware',
  cpu: 'hardware',
  memory: 'hardware',
  disks: 'hardware',
  displays: 'hardware',
  drivers: 'hardware',
  restarts: 'hardware',
  power: 'hardware',
  'usb-devices': 'hardware',
  'audio-devices': 'audio',
  'audio-state': 'audio',
  'headset-check': 'audio',
  interfaces: 'network',
  gateway: 'network',
  'name-servers': 'network',
  'central-reachable': 'network',
  'site-hosts': 'network',
  'line-quality': 'network',
  changes: 'hardware',
  timeline: 'network',
};

export const FACT_IDS = Object.keys(PROBE_GROUPS) as FactId[];

/** Facts that no probe reads at the act: others bring them, or nobody yet. */
const WITHOUT_PROBE = ['headset-check', 'changes', 'timeline'] as const satisfies readonly FactId[];
/** The facts that the program reads by itself at each act. */
export type ProbeId = Exclude<FactId, (typeof WITHOUT_PROBE)[number]>;

export const PROBE_IDS = FACT_IDS.filter((id): id is ProbeId =>
  WITHOUT_PROBE.every((other) => other !== id),
);
