import type { ReportGroup } from './category.ts';
import type { MachineReport, ProbeResult } from './diagnostics.ts';
import { PROBE_GROUPS, REPORT_GROUPS } from './fact-groups.ts';
import type { Changes, ChangeKind } from './facts/changes.ts';
import type { FactId } from './facts/facts.ts';
import type { Timeline, TimelineKind } from './facts/timeline.ts';

const NETWORK = ['network'] as const;
const HARDWARE = ['hardware'] as const;
const AUDIO = ['audio'] as const;
const DEVICES = ['hardware', 'audio'] as const;

/** Who asks for what: a headset that is unplugged concerns the sound as well as the machine. */
const EVENT_GROUPS: Record<TimelineKind, readonly ReportGroup[]> = {
  'link-down': NETWORK,
  'link-up': NETWORK,
  'address-lost': NETWORK,
  'address-back': NETWORK,
  'address-changed': NETWORK,
  'gateway-lost': NETWORK,
  'gateway-back': NETWORK,
  'central-lost': NETWORK,
  'central-back': NETWORK,
  'audio-gone': DEVICES,
  'audio-new': DEVICES,
  'usb-gone': DEVICES,
  'usb-new': DEVICES,
  'memory-short': HARDWARE,
  'memory-fine': HARDWARE,
  'disk-short': HARDWARE,
  'disk-fine': HARDWARE,
  'unexpected-restart': HARDWARE,
  // Without them, a gap in which nobody looked would read as a time in which nothing happened.
  'machine-started': REPORT_GROUPS,
  'program-ended': REPORT_GROUPS,
  'program-started': REPORT_GROUPS,
  suspended: REPORT_GROUPS,
  resumed: REPORT_GROUPS,
};

const CHANGE_GROUPS: Record<ChangeKind, readonly ReportGroup[]> = {
  'device-gone': DEVICES,
  'device-new': DEVICES,
  'default-input': AUDIO,
  'default-output': AUDIO,
  driver: HARDWARE,
  'system-build': HARDWARE,
  address: NETWORK,
  network: NETWORK,
  'disk-filling': HARDWARE,
  display: HARDWARE,
  restarts: HARDWARE,
};

/** The part of a report that belongs to some groups. */
export function selectGroups(report: MachineReport, groups: readonly ReportGroup[]): MachineReport {
  const { changes, timeline, ...others } = report.results;
  const kept = Object.entries(others).filter(([id]) => groups.includes(PROBE_GROUPS[id as FactId]));
  // These two speak of every group, so they are divided rather than kept or left.
  const divided = groups.length === 0 ? {} : divide({ changes, timeline }, groups);
  return { takenAt: report.takenAt, results: { ...Object.fromEntries(kept), ...divided } };
}

function divide(
  { changes, timeline }: Pick<MachineReport['results'], 'changes' | 'timeline'>,
  groups: readonly ReportGroup[],
): MachineReport['results'] {
  const concerns = (asked: readonly ReportGroup[]) => asked.some((group) => groups.includes(group));
  return {
    ...(changes !== undefined && {
      changes: mapKnown(changes, (value: Changes) => ({
        ...value,
        list: value.list.filter(({ kind }) => concerns(CHANGE_GROUPS[kind])),
      })),
    }),
    ...(timeline !== undefined && {
      timeline: mapKnown(timeline, (value: Timeline) => ({
        ...value,
        events: value.events.filter(({ kind }) => concerns(EVENT_GROUPS[kind])),
      })),
    }),
  };
}

function mapKnown<Value>(
  result: ProbeResult<Value>,
  change: (value: Value) => Value,
): ProbeResult<Value> {
  return result.status === 'known' ? { ...result, value: change(result.value) } : result;
}
