import { z } from 'zod';
import type { Facts } from '#shared/diagnostics.ts';
import { wholePercent } from '../device-name.ts';
import { cimList, cimNumber } from './cim-list.ts';

const Battery = z.object({ BatteryStatus: cimNumber, EstimatedChargeRemaining: cimNumber });

/** Discharging, low, critical: the other states of Win32_Battery are all of a plugged-in machine. */
const ON_BATTERY: readonly (number | null)[] = [1, 4, 5];

/** A PC without a battery is on the mains; an uninterruptible supply counts as a battery. */
export function powerFromCim(json: string): Facts['power'] {
  const batteries = cimList(json, Battery);
  const charges = batteries.flatMap(({ EstimatedChargeRemaining: charge }) => charge ?? []);
  const onBattery = batteries.some(({ BatteryStatus }) => ON_BATTERY.includes(BatteryStatus));
  return {
    source: onBattery ? 'battery' : 'mains',
    batteryPercent: charges[0] === undefined ? null : wholePercent(charges[0], 100),
  };
}
