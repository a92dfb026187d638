import type { Facts } from '#shared/diagnostics.ts';
import { wholePercent } from '../device-name.ts';
import { UnknownFact } from '../probe.ts';

/** `pmset -g batt`: "Now drawing from 'AC Power'", then one line per battery. */
export function powerFromPmset(text: string): Facts['power'] {
  const source = /drawing from '(AC|Battery|UPS) Power'/u.exec(text)?.[1];
  if (source === undefined) throw new UnknownFact('unreadable');
  const charge = /-InternalBattery-\d+[^\n]*?(\d{1,3})%/u.exec(text)?.[1];
  return {
    source: source === 'AC' ? 'mains' : 'battery',
    batteryPercent: charge === undefined ? null : wholePercent(Number(charge), 100),
  };
}
