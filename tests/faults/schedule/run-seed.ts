import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ListedTicket } from '../agent/protocol.ts';
import { judge } from '../judge/judge.ts';
import { readPoste } from '../judge/read-poste.ts';
import type { SiteKind } from '../world/central-site.ts';
import { pause } from '../world/child.ts';
import { createWorld, type World } from '../world/world.ts';
import { drawSteps, type Strikes } from './faults.ts';
import { createDraw } from './random.ts';
import { strike } from './strikes.ts';

export interface SeedReport {
  readonly seed: number;
  readonly sends: number;
  readonly confirmed: number;
  readonly strikes: Strikes;
  /** What was promised and not kept; empty is what we are here for. */
  readonly broken: readonly string[];
}

/** One schedule from its first Send to the last count. */
export async function runSeed(seed: number, kind: SiteKind): Promise<SeedReport> {
  const folder = mkdtempSync(join(tmpdir(), `sos-poste-faults-${seed}-`));
  const draw = createDraw(seed);
  const steps = drawSteps(seed, draw);
  const world = await createWorld(folder, draw, kind);
  try {
    const killings: Promise<void>[] = [];
    for (const step of steps) {
      if (kind.store === 'postgres' && draw.fraction() < KILLED_DURING_A_STEP) {
        killings.push(killOneMeanwhile(world));
      }
      if (step === 'send') await world.send();
      else await strike(world, step);
      await pause(draw.between(0, 100));
    }
    await Promise.all(killings);
    const listed = await drain(world);
    await world.agent().stop();
    const evidence = {
      ...{ ledger: world.ledger, listed },
      ...{ central: await world.site.read(), poste: readPoste(world.dataFolder) },
    };
    const confirmed = world.ledger.filter(({ outcome }) => outcome === 'confirmed').length;
    const broken = [...world.defects, ...judge(evidence)];
    return { seed, sends: world.ledger.length, confirmed, strikes: world.strikes, broken };
  } finally {
    await world.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

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
  const { proxy, disk, clock, agent, revive } = world;
  proxy.heal();
  disk?.empty();
  await revive();
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
