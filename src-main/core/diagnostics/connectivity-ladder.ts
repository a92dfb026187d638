import type { Facts, Rung } from '#shared/diagnostics.ts';
import { DIRECT_RUNGS, askHealth, type Outcome, type Way } from './ladder-rungs.ts';
import { faultWord } from './fault-word.ts';
import { startStopwatch } from './stopwatch.ts';

type Ladder = Facts['central-reachable'];
type Step = Ladder['rungs'][number];

/**
 * Climbs from the network card to the central's own answer and stops at the first broken rung.
 * Never rejects; when the signal aborts, the rung under way has failed with `timeout`.
 *
 * The request is made from the start and beside the climb, because it goes the way tickets go: on
 * a site where only a proxy leads out, the direct rungs break and yet nothing is wrong.
 */
export async function climbLadder(way: Way): Promise<Ladder> {
  const asked = step('http', () => askHealth(way), way.signal);
  const climbed: Step[] = [];
  for (const [rung, climb] of DIRECT_RUNGS) {
    const last = await step(rung, () => climb(way), way.signal);
    climbed.push(last);
    if (last.outcome === 'failed') break;
  }
  const host = way.centralUrl.hostname;
  const rungs = conclude(climbed, await asked);
  return { host, rungs, broken: rungs.find(({ outcome }) => outcome === 'failed')?.rung ?? null };
}

function conclude(climbed: readonly Step[], asked: Step): Step[] {
  const missing = DIRECT_RUNGS.slice(climbed.length).map(([rung]) => notTried(rung));
  const broken = climbed.some(({ outcome }) => outcome === 'failed');
  if (!broken) return [...climbed, asked];
  if (asked.outcome !== 'passed') return [...climbed, ...missing, notTried('http')];
  const around = climbed.map((last) =>
    last.outcome === 'failed' ? { ...last, outcome: 'skipped' as const } : last,
  );
  return [...around, ...missing, asked];
}

function notTried(rung: Rung): Step {
  return { rung, outcome: 'skipped', ms: 0, detail: '' };
}

async function step(rung: Rung, climb: () => Promise<Outcome>, signal: AbortSignal): Promise<Step> {
  const elapsedMs = startStopwatch();
  try {
    const outcome = await climb();
    return { rung, ...outcome, ms: elapsedMs() };
  } catch (thrown) {
    const detail = signal.aborted ? 'timeout' : faultWord(thrown);
    return { rung, outcome: 'failed', ms: elapsedMs(), detail };
  }
}
