import type { ReportGroup } from './category.ts';
import type { FactId, MachineReport, ProbeId } from './diagnostics.ts';

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
  'usb-devices': 'hardware',
  'audio-devices': 'audio',
  'headset-check': 'audio',
  interfaces: 'network',
  gateway: 'network',
  'name-servers': 'network',
  'central-reachable': 'network',
};

export const FACT_IDS = Object.keys(PROBE_GROUPS) as FactId[];
export const PROBE_IDS = FACT_IDS.filter((id): id is ProbeId => id !== 'headset-check');

/** The part of a report that belongs to some groups. */
export function selectGroups(report: MachineReport, groups: readonly ReportGroup[]): MachineReport {
  const kept = Object.entries(report.results).filter(([id]) =>
    groups.includes(PROBE_GROUPS[id as FactId]),
  );
  return { takenAt: report.takenAt, results: Object.fromEntries(kept) };
}
