import type { Facts, Rung } from '#shared/diagnostics.ts';
import { startStopwatch } from '../stopwatch.ts';
import { untilAborted } from '../until-aborted.ts';
import { askHealth } from './ask-health.ts';
import { conclude } from './conclude.ts';
import { DIRECT_RUNGS, type Step } from './direct-rungs.ts';
import { BrokenRung, faultWord } from './fault-word.ts';
import { findLie } from './find-lie.ts';
import { tryProxy } from './proxy-rung.ts';
import { sendScouts, type Scouts } from './scout.ts';
import { passed, type Outcome, type Way } from './way.ts';
import { pause } from './within.ts';

type Ladder = Facts['central-reachable'];

/**
 * Climbs from the network card to the central's own answer and stops at the first broken rung.
 * Never rejects; when the signal aborts, the rung under way has failed with `timeout`.
 *
 * The request is made from the start and beside the climb, because it goes the way tickets go: on
 * a site where only a proxy leads out, the direct rungs break and yet nothing is wrong.
 */
export async function climbLadder(way: Way): Promise<Ladder> {
  const scouts = sendScouts(way);
  let clockAheadSeconds: number | undefined;
  const asking = askHealth(way).then((answer) => {
    ({ clockAheadSeconds } = answer);
    return answer;
  });
  const whole = step('http', () => asking, way);
  const proxy = step('proxy', () => tryProxy(way, scouts), way);
  const climbed = await climbDirectly(way, scouts, asking);
  const broken = climbed.some(({ outcome }) => outcome === 'failed');
  const mayWait = !broken || (await scouts.proxy) !== undefined;
  const asked = mayWait ? whole : Promise.race([whole, lateAnswer(way)]);
  const direct = await lookForLie(climbed, asked, () => findLie(way, scouts));
  const rungs = conclude(direct, await proxy, await asked);
  return {
    host: way.centralUrl.hostname,
    rungs,
    broken: rungs.find(({ outcome }) => outcome === 'failed')?.rung ?? null,
    ...(clockAheadSeconds !== undefined && { clockAheadSeconds }),
  };
}

async function climbDirectly(way: Way, scouts: Scouts, asking: Promise<unknown>): Promise<Step[]> {
  const climbed: Step[] = [];
  for (const [rung, climb] of DIRECT_RUNGS) {
    // A gateway that lets the answer through need not say anything itself.
    const work = () =>
      rung === 'gateway' ? Promise.race([climb(way, scouts), proof(asking)]) : climb(way, scouts);
    const last = await step(rung, work, way);
    const index = climbed.findIndex((earlier) => earlier.rung === last.rung);
    if (index === -1) climbed.push(last);
    else climbed.splice(index, climbed.length, last);
    if (last.outcome === 'failed') break;
  }
  return climbed;
}

/** Where the direct way is broken and no other is known, the request is given little more time. */
const GRACE_MS = 1000;

async function lateAnswer(way: Way): Promise<Step> {
  await pause(way, GRACE_MS);
  return { rung: 'http', outcome: 'failed', ms: GRACE_MS, detail: 'timeout' };
}

/** Resolves when the central has answered, and never otherwise. */
async function proof(asking: Promise<unknown>): Promise<Outcome> {
  return asking.then(
    () => passed(),
    () => new Promise<never>(() => undefined),
  );
}

/** Where the address leads nowhere, or to somebody else: the name itself may have been the fault. */
async function lookForLie(
  climbed: readonly Step[],
  asked: Promise<Step>,
  find: () => Promise<string[] | undefined>,
): Promise<readonly Step[]> {
  const broken = climbed.find(({ outcome }) => outcome === 'failed');
  const beyond = broken !== undefined && ['route', 'tcp', 'tls'].includes(broken.rung);
  // Not after the request: one that hangs takes all the time there is.
  const early = beyond ? find() : undefined;
  const { outcome, detail } = await asked;
  const stranger = broken === undefined && detail === 'not-a-central';
  const held = await (stranger ? find() : early);
  if (held === undefined || outcome === 'passed') return climbed;
  const below = climbed.slice(
    0,
    climbed.findIndex(({ rung }) => rung === 'name'),
  );
  return [...below, { rung: 'name', outcome: 'failed', ms: 0, detail: 'name-lies', about: held }];
}

async function step(rung: Rung, climb: () => Promise<Outcome>, { signal }: Way): Promise<Step> {
  const elapsedMs = startStopwatch();
  try {
    // Not everything that is asked heeds the signal: Node's requests through a proxy do not.
    const outcome = await untilAborted(climb(), signal);
    const { detail, about } = outcome;
    return {
      ...{ rung, outcome: outcome.outcome, ms: elapsedMs(), detail },
      ...(about !== undefined && { about }),
    };
  } catch (thrown) {
    const told = thrown instanceof BrokenRung ? thrown : undefined;
    const late = told === undefined && signal.aborted;
    return {
      rung: told?.rung ?? rung,
      outcome: 'failed',
      ms: elapsedMs(),
      detail: late ? 'timeout' : faultWord(thrown),
      ...(told?.about !== undefined && { about: told.about }),
    };
  }
}
