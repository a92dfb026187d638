import type { LineQuality } from '#shared/facts/line-quality.ts';
import { findTargets, type Target } from '../line/find-targets.ts';
import { measureLine } from '../line/measure-line.ts';
import { summariseLine } from '../line/summarise-line.ts';
import type { Probe } from '../probe.ts';

/** Half a second to find whom to ask, 1.6 s of questions, 0.6 s for the last answer. */
const LIMIT_MS = 2800;
/** The window draws what is told, and nobody reads faster. */
const TELL_EVERY_MS = 240;

/** Loss, delay and jitter to the hosts that calls depend on, told as they are measured. */
export const lineQuality: Probe<'line-quality'> = {
  id: 'line-quality',
  reading: 'slow',
  limitMs: LIMIT_MS,
  read: async (context, tell) => {
    const lines = new Map<Target, LineQuality>();
    const worthTelling = () => [...lines.values()].filter(isWorthTelling).sort(inOrder);
    let mayTellAt = 0;
    const measure = async (finding: Promise<Target | undefined>) => {
      const target = await finding;
      if (target === undefined) return;
      const onSamples = (samples: readonly (number | null)[]) => {
        lines.set(target, summariseLine(target, samples));
        if (context.clock.now() < mayTellAt || worthTelling().length === 0) return;
        mayTellAt = context.clock.now() + TELL_EVERY_MS;
        tell(worthTelling());
      };
      await measureLine(target.address, target.port, { ...context, onSamples });
    };
    await Promise.all(findTargets(context).map(measure));
    return worthTelling();
  },
};

/**
 * A firewall may swallow every question while the line is good. Only the softphone's server has to
 * answer at its port; of the others, silence says nothing that the ladder does not say better.
 */
function isWorthTelling({ target, sent, lost }: LineQuality): boolean {
  return target === 'softphone' || lost < sent;
}

const ORDER: readonly LineQuality['target'][] = ['gateway', 'softphone', 'central'];

function inOrder(one: LineQuality, other: LineQuality): number {
  return ORDER.indexOf(one.target) - ORDER.indexOf(other.target);
}
