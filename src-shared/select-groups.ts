import type { ReportGroup } from './category.ts';
import type { MachineReport, ProbeId } from './diagnostics.ts';

/** Kept apart from the schemas, so that the window can choose groups without carrying zod. */

export const REPORT_GROUPS: readonly ReportGroup[] = ['hardware', 'audio', 'network'];

/** Which group each probe belongs to, in the order of the report. */
export const PROBE_GROUPS: Record<ProbeId, ReportGroup> = {
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
  interfaces: 'network',
  gateway: 'network',
  'name-servers': 'network',
  'central-reachable': 'network',
};

export const PROBE_IDS = Object.keys(PROBE_GROUPS) as ProbeId[];

/** The part of a report that belongs to some groups. */
export function selectGroups(report: MachineReport, groups: readonly ReportGroup[]): MachineReport {
  const kept = Object.entries(report.results).filter(([id]) =>
    groups.includes(PROBE_GROUPS[id as ProbeId]),
  );
  return { takenAt: report.takenAt, results: Object.fromEntries(kept) };
}
