import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ListedTicket } from '../agent/protocol.ts';
import { DESK_KINDS, SIMULATED_KINDS, type SimulatedKind } from '../help-desk/kinds.ts';
import { judge } from '../judge/judge.ts';
import { judgeHop } from '../judge/judge-hop.ts';
import { readPoste } from '../judge/read-poste.ts';
import type { SiteKind } from '../world/central-site.ts';
import { pause } from '../world/child.ts';
import { createWorld, type World } from '../world/world.ts';
import { drawSteps, FAULTS, type FaultName, type Strikes } from './faults.ts';
import { drawHopSteps, type HopFault, type HopStep } from './hop-faults.ts';
import { reviveAll, strikeHop } from './hop-strikes.ts';
import { createDraw } from './random.ts';
import { strike } from './strikes.ts';
import { countHop, drainHop, type HopCounts } from './drain-hop.ts';

export interface SeedReport {
  readonly seed: number;
  readonly sends: number;
  readonly confirmed: number;
  readonly strikes: Strikes;
  /** What became of them at the help desk, where there is one. */
  readonly hop?: HopCounts;
  /** What was promised and not kept; empty is what we are here for. */
  readonly broken: readonly string[];
}

export type RunKind = SiteKind & {
  /** The third hop; `mixed` takes another one each seed. Left out, there is none. */
  readonly helpDesk?: SimulatedKind | 'mixed';
};

/** One schedule from its first Send to the last count. */
export async function runSeed(seed: number, kind: RunKind): Promise<SeedReport> {
  const folder = mkdtempSync(join(tmpdir(), `sos-poste-faults-${seed}-`));
  const draw = createDraw(seed);
  const deskKind = kind.helpDesk === 'mixed' ? SIMULATED_KINDS[seed % 3] : kind.helpDesk;
  const steps =
    deskKind === undefined ? drawSteps(seed, draw) : drawHopSteps(seed, DESK_KINDS[deskKind], draw);
  const world = await createWorld(folder, draw, kind, deskKind);
  try {
    // Among the faults of the third hop are such that kill one already.
    const killedDuringAStep = KILLED_DURING_A_STEP / (deskKind === undefined ? 1 : 2);
    const killings: Promise<void>[] = [];
    for (const step of steps) {
      if (kind.store === 'postgres' && draw.fraction() < killedDuringAStep) {
        killings.push(killOneMeanwhile(world));
      }
      await take(world, step);
      await pause(draw.between(0, 100));
    }
    await Promise.all(killings);
    const listed = await drain(world);
    await world.agent().stop();
    const hop = await drainHop(world);
    const central = await world.site.read();
    const evidence = {
      ...{ ledger: world.ledger, listed, central },
      poste: readPoste(world.dataFolder),
    };
    const confirmed = world.ledger.filter(({ outcome }) => outcome === 'confirmed').length;
    const broken = [
      ...world.defects,
      ...judge(evidence),
      ...(hop === undefined ? [] : judgeHop({ ...hop, central })),
    ];
    return {
      ...{ seed, sends: world.ledger.length, confirmed, strikes: world.strikes, broken },
      ...(hop === undefined ? {} : { hop: countHop(hop) }),
    };
  } finally {
    await world.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function take(world: World, step: HopStep): Promise<void> {
  if (step === 'send') await world.send();
  else if (step === 'reply') await world.reply();
  else if (step === 'answer') await world.desk?.answer();
  else if (isHopFault(step)) await strikeHop(world, step);
  else await strike(world, step);
}

const isHopFault = (step: FaultName | HopFault): step is HopFault =>
  !(FAULTS as readonly string[]).includes(step);

/** Of several centrals any may die at any time: the poste need not notice. */
const KILLED_DURING_A_STEP = 0.4;

async function killOneMeanwhile({ draw, site, struck, defects }: World): Promise<void> {
  await pause(draw.between(0, 400));
  struck('kill-central');
  await site.restartOne().catch((thrown: unknown) => defects.push(String(thrown)));
}

const DRAIN_LIMIT_MS = 60_000;
/** It, or what was said about it, has still to leave. */
const isUnderWay = ({ state, waiting }: ListedTicket): boolean =>
  WAITING.includes(state) ||
  (state === 'delivered' && waiting.some((reply) => WAITING.includes(reply.state)));
const WAITING: readonly ListedTicket['state'][] = ['queued', 'sending'];

/** Everything is mended; the poste has one of its hours to send what it holds, with nobody's help. */
async function drain(world: World): Promise<readonly ListedTicket[]> {
  const { proxy, disk, desk, clock, agent, revive } = world;
  proxy.heal();
  disk?.empty();
  desk?.proxy.heal();
  if (desk === undefined) await revive();
  else await reviveAll(world);
  await clock.turn(0);
  let listed: readonly ListedTicket[] = [];
  for (let waitedMs = 0; waitedMs < DRAIN_LIMIT_MS; waitedMs += 100) {
    const answer = await agent().ask({ do: 'list' });
    await revive();
    if (answer?.said === 'list') listed = answer.tickets;
    if (answer?.said === 'list' && !listed.some(isUnderWay)) break;
    await pause(100);
  }
  return listed;
}
