import type { Drivers } from '../facts/drivers.ts';
import { sameDevice } from './device-names.ts';
import type { KnownFacts } from './known-facts.ts';
import { changesOf } from './recent.ts';

/** A driver of this kind whose version is not that of the last good day. */
export function driverChange(
  facts: KnownFacts,
  kind: Drivers[number]['kind'],
): { device: string; before: string; after: string } | null {
  const devices = (facts.drivers ?? []).filter((driver) => driver.kind === kind);
  const change = changesOf(facts, 'driver').find(({ subject }) =>
    devices.some(({ device }) => sameDevice(device, subject)),
  );
  if (change === undefined) return null;
  return { device: change.subject, before: change.before, after: change.after };
}
