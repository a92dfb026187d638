import { SUBJECT_LIMIT, type TimelineEvent, type TimelineKind } from '#shared/facts/timeline.ts';
import { isSameDevice, missingFrom } from '../diagnostics/device-names.ts';
import type { CardState, Sample } from './sample.ts';

/** A dock that is unplugged takes a dozen devices with it; more than this in one minute is noise. */
const MOST_EVENTS = 40;

/**
 * What has happened between two looks. Without an earlier one only what is wrong now is told: a
 * device that is there has not come.
 */
export function diffSamples(before: Sample | undefined, after: Sample): TimelineEvent[] {
  const events = [
    ...(before === undefined ? [] : diffCards(before, after)),
    ...diffGateway(before, after),
    ...diffCentral(before, after),
    ...(before === undefined ? [] : diffDevices(before, after)),
    ...diffPressure(before, after),
  ];
  return events.slice(0, MOST_EVENTS);
}

/** An event as it is kept; the subject is cut to what a line can hold. */
export function eventAt(at: number, kind: TimelineKind, subject = ''): TimelineEvent {
  return { at: new Date(at).toISOString(), kind, subject: subject.slice(0, SUBJECT_LIMIT) };
}

function diffCards({ cards: before }: Sample, { at, cards }: Sample): TimelineEvent[] {
  return Object.entries(cards).flatMap(([name, card]) => {
    const earlier = before[name];
    const events = earlier === undefined ? newCard(card) : diffCard(earlier, card);
    return events.map(([kind, subject]) => eventAt(at, kind, subject ?? name));
  });
}

type Told = readonly [kind: TimelineKind, subject?: string];

/** A tunnel that comes up is a VPN being connected. */
function newCard({ up, addresses }: CardState): Told[] {
  return up && addresses.length > 0 ? [['link-up']] : [];
}

function diffCard(before: CardState, after: CardState): Told[] {
  if (before.up && !after.up) return [['link-down']];
  const came: Told[] = !before.up && after.up ? [['link-up']] : [];
  return [...came, ...diffAddresses(before, after)];
}

/** An address that goes with its link is not told twice. */
function diffAddresses(before: CardState, after: CardState): Told[] {
  if (!after.up) return [];
  const [had, has] = [before.addresses.length > 0, after.addresses.length > 0];
  if (had && !has) return [['address-lost']];
  if (!has || before.lastAddresses.length === 0) return [];
  if (!sameSet(before.lastAddresses, after.addresses)) {
    return [['address-changed', after.addresses.join(', ')]];
  }
  return !had && before.up ? [['address-back']] : [];
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join() === [...other].sort().join();

function diffGateway(before: Sample | undefined, { at, gateway }: Sample): TimelineEvent[] {
  const was = before?.gateway.state ?? 'unknown';
  if (was !== 'silent' && gateway.state === 'silent') {
    return [eventAt(gateway.missedSince ?? at, 'gateway-lost', gateway.proven)];
  }
  return was === 'silent' && gateway.state === 'answers'
    ? [eventAt(at, 'gateway-back', gateway.proven)]
    : [];
}

function diffCentral(before: Sample | undefined, { at, central }: Sample): TimelineEvent[] {
  const was = before?.central ?? 'unknown';
  if (central === was) return [];
  if (central === 'unreachable') return [eventAt(at, 'central-lost')];
  return was === 'unreachable' ? [eventAt(at, 'central-back')] : [];
}

function diffDevices(before: Sample, after: Sample): TimelineEvent[] {
  const { at } = after;
  const audio = cameAndWent(before.audio, after.audio);
  const usb = cameAndWent(before.usb, after.usb);
  const told = (kind: TimelineKind, names: readonly string[]) =>
    names.map((name) => eventAt(at, kind, name));
  const notAmong = (names: readonly string[], others: readonly string[]) =>
    names.filter((name) => !others.some((other) => isSameDevice(name, other)));
  return [
    ...told('audio-gone', audio.gone),
    ...told('usb-gone', notAmong(usb.gone, audio.gone)),
    ...told('audio-new', audio.come),
    ...told('usb-new', notAmong(usb.come, audio.come)),
  ];
}

function cameAndWent(before: Sample['audio'], after: Sample['audio']) {
  if (before === undefined || after === undefined) return { gone: [], come: [] };
  return { gone: missingFrom(before, after), come: missingFrom(after, before) };
}

function diffPressure(before: Sample | undefined, after: Sample): TimelineEvent[] {
  const { at, memoryShort, shortDisks } = after;
  const wasShort = before?.memoryShort ?? false;
  const disksBefore = before?.shortDisks ?? [];
  return [
    ...(memoryShort && !wasShort ? [eventAt(at, 'memory-short')] : []),
    ...(wasShort && !memoryShort ? [eventAt(at, 'memory-fine')] : []),
    ...missingFrom(shortDisks, disksBefore).map((mount) => eventAt(at, 'disk-short', mount)),
    ...missingFrom(disksBefore, shortDisks).map((mount) => eventAt(at, 'disk-fine', mount)),
  ];
}
