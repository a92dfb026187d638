import type { Facts, FactId, MachineReport } from '#shared/diagnostics.ts';
import type { Changes } from '#shared/facts/changes.ts';
import { compareDevices } from './compare-devices.ts';
import { compareNetwork } from './compare-network.ts';
import { change, known, type Change } from './one-change.ts';

/** The facts that are compared; a good day keeps these and no other. */
export const COMPARED_FACTS = [
  'usb-devices',
  'audio-devices',
  'audio-state',
  'drivers',
  'operating-system',
  'interfaces',
  'gateway',
  'disks',
  'displays',
] as const satisfies readonly FactId[];

const MOST_CHANGES = 40;
const MOST_SIGNS = 200;

/**
 * What is not as it was, the likeliest causes first. Only facts that both reports know are compared:
 * what could not be read has not gone.
 *
 * @param day of the good report, as `2026-11-24`
 */
export function compareReports(day: string, good: MachineReport, now: MachineReport): Changes {
  const list = [
    ...compareDevices(good, now),
    ...compareDefaults(good, now),
    ...compareNetwork(good, now),
    ...both('drivers', good, now, compareDrivers),
    ...both('operating-system', good, now, compareSystem),
    ...both('disks', good, now, compareDisks),
    ...both('displays', good, now, compareDisplays),
    ...countRestarts(good, now),
  ];
  return { since: day, list: list.slice(0, MOST_CHANGES).map(cut) };
}

function both<Id extends FactId>(
  id: Id,
  good: MachineReport,
  now: MachineReport,
  compare: (before: Facts[Id], after: Facts[Id]) => Change[],
): Change[] {
  const [before, after] = [known(good, id), known(now, id)];
  return before === undefined || after === undefined ? [] : compare(before, after);
}

function cut({ kind, subject, before, after }: Change): Change {
  const short = (text: string) => text.slice(0, MOST_SIGNS);
  return change(kind, short(subject), short(before), short(after));
}

function compareDefaults(good: MachineReport, now: MachineReport): Change[] {
  return both('audio-state', good, now, (before, after) => {
    const differ = (kind: 'default-input' | 'default-output', one?: string, other?: string) =>
      one === other ? [] : [change(kind, '', one, other)];
    return [
      ...differ('default-input', before.input?.name, after.input?.name),
      ...differ('default-output', before.output?.name, after.output?.name),
    ];
  });
}

/** A device that came or went is told as such; its driver is not. */
function compareDrivers(before: Facts['drivers'], after: Facts['drivers']): Change[] {
  return after.flatMap(({ kind, device, version }) => {
    const earlier = before.filter((driver) => driver.kind === kind && driver.device === device);
    const isAsBefore = earlier.length === 0 || earlier.some((driver) => driver.version === version);
    return isAsBefore ? [] : [change('driver', device, earlier[0]?.version, version)];
  });
}

function compareSystem(
  before: Facts['operating-system'],
  after: Facts['operating-system'],
): Change[] {
  const versionOf = ({ version, build }: Facts['operating-system']) =>
    version.includes(build) ? version : `${version} (${build})`;
  const [one, other] = [versionOf(before), versionOf(after)];
  return one === other ? [] : [change('system-build', after.name, one, other)];
}

const SHORT_BYTES = 5_000_000_000;
const SHORT_SHARE = 0.1;

/** Free bytes as digits, which the words put into units. */
function compareDisks(before: Facts['disks'], after: Facts['disks']): Change[] {
  const isShort = ({ freeBytes, totalBytes }: Facts['disks'][number]) =>
    freeBytes < SHORT_BYTES || freeBytes < totalBytes * SHORT_SHARE;
  return after.flatMap((disk) => {
    const earlier = before.find(({ mount }) => mount === disk.mount);
    return earlier === undefined || isShort(earlier) || !isShort(disk)
      ? []
      : [change('disk-filling', disk.mount, `${earlier.freeBytes}`, `${disk.freeBytes}`)];
  });
}

function compareDisplays(before: Facts['displays'], after: Facts['displays']): Change[] {
  const sizes = (displays: Facts['displays']) => Map.groupBy(displays, ({ name }) => name);
  const [one, other] = [sizes(before), sizes(after)];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((name) => {
    const had = describe(one.get(name));
    const has = describe(other.get(name));
    return had === has ? [] : [change('display', name, had, has)];
  });
}

/** Which of two equal screens stands left is no difference. */
function describe(displays: Facts['displays'] = []): string {
  return displays
    .map(({ width, height, scalePercent }) => {
      const scale = scalePercent === null ? '' : `, ${scalePercent}\u{a0}%`;
      return `${width}\u{a0}×\u{a0}${height}${scale}`;
    })
    .sort()
    .join(' + ');
}

function countRestarts(good: MachineReport, now: MachineReport): Change[] {
  const since = known(now, 'restarts')?.unexpectedAt.filter((at) => at > good.takenAt) ?? [];
  return since.length === 0 ? [] : [change('restarts', '', '', `${since.length}`)];
}
