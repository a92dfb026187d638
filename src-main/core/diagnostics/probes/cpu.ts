import { cpus } from 'node:os';
import { loadPercentBetween } from '../cpu-load.ts';
import { UnknownFact, type Probe } from '../probe.ts';

/** The kernel counts in hundredths of a second: a shorter sample would be mostly rounding. */
const SAMPLE_MS = 250;

/** The load is that of one quarter of a second; averages hide the moment the agent complains about. */
export const cpu: Probe<'cpu'> = {
  id: 'cpu',
  reading: 'slow',
  limitMs: 2000,
  read: async ({ clock }) => {
    const before = cpus();
    await new Promise<void>((resolve) => clock.after(SAMPLE_MS, resolve));
    const after = cpus();
    const model = after[0]?.model.trim();
    // Empty in containers that hide /proc from us.
    if (model === undefined) throw new UnknownFact('refused-by-system');
    return { model, cores: after.length, loadPercent: loadPercentBetween(before, after) };
  },
};
