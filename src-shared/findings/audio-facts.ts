import type { HeadsetOutcome } from '../headset-check.ts';
import { looksLikeHeadset } from './device-names.ts';
import type { KnownFacts } from './known-facts.ts';

type Direction = 'input' | 'output';

/** Devices that may serve this way; one whose direction is not known may serve both. */
export function devicesFor(facts: KnownFacts, direction: Direction): string[] | undefined {
  const devices = facts['audio-devices'];
  if (devices === undefined) return undefined;
  const other = direction === 'input' ? 'output' : 'input';
  return devices.filter((device) => device.direction !== other).map(({ name }) => name);
}

export function headsetsFor(facts: KnownFacts, direction: Direction): string[] {
  return devicesFor(facts, direction)?.filter(looksLikeHeadset) ?? [];
}

/** The microphone of a headset check that ended so; empty where it has no name. */
export function checkedAs(facts: KnownFacts, outcome: HeadsetOutcome): { device: string } | null {
  const check = facts['headset-check'];
  if (check?.outcome !== outcome) return null;
  return { device: check.devices.callInput ?? check.devices.input ?? '' };
}

/** What was checked, with a count that the check took; 0 where it took none. */
export const withCount = (
  checked: { device: string } | null,
  count = 0,
): { device: string; count: number } | null => (checked === null ? null : { ...checked, count });
