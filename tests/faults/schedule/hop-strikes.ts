import type { CentralPoint } from '../central/protocol.ts';
import type { Asks } from '../help-desk/kinds.ts';
import { pause } from '../world/child.ts';
import { CENTRAL_SPEED, LENT_FOR_MS, type DeskSite } from '../world/desk-site.ts';
import type { DeskLineFault } from '../world/network-faults.ts';
import type { ArmedFault } from '../world/proxy.ts';
import type { World } from '../world/world.ts';
import {
  DESK_LINE_FAULTS,
  type DeskLineName,
  type HopFault,
  type OtherHopFault,
} from './hop-faults.ts';
import { until } from './until.ts';

interface HopWorld extends World {
  readonly desk: DeskSite;
}
type Strike = (world: HopWorld, name: HopFault) => Promise<void>;

/** What the central waits for before it looks again for what may have been made. */
const SETTLES_MS = 120_000 / CENTRAL_SPEED;
/** Long enough for the central to try again after a lost answer. */
const PATIENCE_MS = 1500;
/** What a central that died had claimed is looked into by another after so long; by itself, once it is back. */
const TWIN_LOOKS_MS = LENT_FOR_MS + SETTLES_MS;
/** Long enough for it to ask what has changed. */
const ANSWER_PATIENCE_MS = 3000;

/** A strike is counted when it happened, not when it was planned. Everything runs again afterwards. */
export async function strikeHop(world: World, name: HopFault): Promise<void> {
  const { desk } = world;
  if (desk === undefined) return;
  const hopWorld = { ...world, desk };
  await (isOfTheLine(name) ? strikeLine(hopWorld, name) : STRIKES[name](hopWorld, name));
  await reviveAll(world);
}

/** Notes as defects those that ended by themselves. */
export async function reviveAll({ desk, site, defects, revive }: World): Promise<void> {
  const end = await desk?.revive();
  if (end !== undefined) defects.push(`the help desk ended by itself, ${end}`);
  for (const ended of await site.revive()) defects.push(`a central ended by itself, ${ended}`);
  await revive();
}

const isOfTheLine = (name: HopFault): name is DeskLineName => name in DESK_LINE_FAULTS;

async function strikeLine(world: HopWorld, name: DeskLineName): Promise<void> {
  const { draw, desk } = world;
  const target = draw.oneOf(targetsOf(desk));
  const times = name.startsWith('desk-storm') ? draw.between(1, 3) : 1;
  let left = times;
  for (let armed = 0; armed < times; armed += 1) {
    arm(world, name, {
      fault: DESK_LINE_FAULTS[name],
      at: target === 'any' ? undefined : [target],
      onStruck: () => (left -= 1),
    });
  }
  await provoke(world, target, () => left < times);
}

type Target = Asks | 'any';

/** The create above all; where files are brought and replies are said, these too. */
function targetsOf({ kind }: DeskSite): readonly Target[] {
  const { isRead, bringsFiles } = kind;
  const read = ['reply', 'read', 'search', 'any'] as const;
  return ['create', 'create', ...(isRead ? read : []), ...(bringsFiles ? (['file'] as const) : [])];
}

const MOST_TRIES = 3;

/** Until it has struck: a ticket may have no picture, a reply may wait behind what was put off. */
async function provoke(
  { send, reply }: HopWorld,
  target: Target,
  isStruck: () => boolean,
): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES && !isStruck(); tries += 1) {
    if (target !== 'reply' || !(await reply())) await send();
    await until(isStruck, PATIENCE_MS);
  }
}

interface Arming {
  readonly fault: DeskLineFault;
  /** Left out, whatever is asked next. */
  readonly at?: readonly Asks[] | undefined;
  readonly holdMs?: number;
  readonly rewrite?: ArmedFault['rewrite'];
  readonly held?: ArmedFault['held'];
  readonly onStruck?: (sender: number) => void;
}

/** By the central's clock a stall lasts a minute to three and a half. */
function arm({ desk, draw, struck }: HopWorld, name: HopFault, arming: Arming): void {
  const { fault, at, holdMs = draw.between(500, 1800), rewrite, held, onStruck } = arming;
  desk.proxy.arm({
    name: fault,
    at: 0.05 + draw.fraction() * 0.9,
    holdMs,
    ...(at === undefined ? { isMeantFor: () => true } : { isMeantFor: desk.isFor(...at) }),
    ...(rewrite === undefined ? {} : { rewrite }),
    ...(held === undefined ? {} : { held }),
    onStruck: (sender) => {
      struck(name);
      onStruck?.(sender);
    },
  });
}

/** Strikes as the next of these is asked, and kills the central that asks. */
function killCentralOver(fault: DeskLineFault, ...at: readonly Asks[]): Strike {
  return async (world, name) => {
    const { defects, site, draw } = world;
    const pauseMs = draw.between(0, 300);
    let restarted: Promise<void> | undefined;
    arm(world, name, {
      ...{ fault, at },
      held: () =>
        site.centrals.length > 1
          ? pause(TWIN_LOOKS_MS * 0.6)
          : Promise.resolve(restarted).then(() => pause(SETTLES_MS * 0.4)),
      onStruck: (sender) => {
        restarted = site.restart(sender, pauseMs).catch((thrown: unknown) => {
          defects.push(String(thrown));
        });
      },
    });
    await provoke(world, at[0] ?? 'any', () => restarted !== undefined);
    await restarted;
  };
}

/** The next central that comes to this point dies there. */
function killCentralAt(...points: readonly CentralPoint[]): Strike {
  return async (world, name) => {
    const { site, struck, draw, desk } = world;
    const point = draw.oneOf(points);
    const doomed = [...site.centrals];
    await Promise.all(doomed.map((central) => central.crashAt(point)));
    const hasDied = () => doomed.some((central) => !central.isAlive());
    if (!point.endsWith('answer')) {
      await provoke(world, point.endsWith('reply') ? 'reply' : 'create', hasDied);
    } else if ((await desk.answer()) || (await desk.answer())) {
      await until(hasDied, ANSWER_PATIENCE_MS);
    }
    if (hasDied()) struck(name);
    await Promise.all(doomed.map((central) => central.crashAt(null)));
  };
}

function killDeskAt(point: 'before-commit' | 'after-commit', ...targets: readonly Asks[]): Strike {
  return async (world, name) => {
    const { desk, draw, struck } = world;
    const { isRead, bringsFiles } = desk.kind;
    const possible = targets.filter(
      (one) => one === 'create' || (one === 'reply' ? isRead : bringsFiles),
    );
    const at = draw.oneOf(possible) as 'create' | 'reply' | 'file';
    await desk.ask({ do: 'die', point, at });
    await provoke(world, at, () => !desk.isAlive());
    if (!desk.isAlive()) struck(name);
    else await desk.ask({ do: 'live' });
    await pause(draw.between(0, 400));
  };
}

const STRIKES: Readonly<Record<OtherHopFault, Strike>> = {
  'desk-late-commit': async (world, name) => {
    let isStruck = false;
    arm(world, name, {
      ...{ fault: 'late', at: ['create', 'reply', 'file'], holdMs: SETTLES_MS * 0.3 },
      onStruck: () => (isStruck = true),
    });
    await provoke(world, 'create', () => isStruck);
  },
  'desk-finds-everything': async (world, name) => {
    const { desk, send } = world;
    let isStruck = false;
    arm(world, name, {
      ...{ fault: 'rewritten', at: ['search'], rewrite: desk.kind.withoutFilter },
      onStruck: () => (isStruck = true),
    });
    await send();
    await until(() => isStruck, PATIENCE_MS);
  },
  'desk-session-over': async ({ desk, send, struck }) => {
    await desk.ask({ do: 'end-sessions' });
    struck('desk-session-over');
    await send();
  },
  'desk-away': async ({ desk, send, draw, struck }) => {
    await desk.kill();
    struck('desk-away');
    await send();
    await pause(draw.between(100, 700));
  },
  // What was asked is kept by the system and done when it wakes, whoever still waits for it.
  'desk-suspended': async ({ desk, send, draw, struck }) => {
    desk.suspend();
    struck('desk-suspended');
    const woken = pause(draw.between(200, 1700)).then(() => desk.resume());
    await send();
    await woken;
  },
  'desk-killed-before-commit': killDeskAt('before-commit', 'create', 'reply', 'file'),
  'desk-killed-after-commit': killDeskAt('after-commit', 'create', 'reply', 'file'),
  'desk-killed-mid-files': async (world, name) => {
    const point = world.draw.oneOf(['before-commit', 'after-commit'] as const);
    await killDeskAt(point, 'file')(world, name);
  },
  'desk-killed-mid-request': async (world, name) => {
    const { desk, draw } = world;
    let killed: Promise<void> | undefined;
    arm(world, name, {
      ...{ fault: 'cut-mid-upload', at: ['create', 'reply', 'file'] },
      onStruck: () => {
        killed = desk.kill();
      },
    });
    await provoke(world, 'create', () => killed !== undefined);
    await killed;
    await pause(draw.between(0, 400));
  },
  'central-killed-before-create': killCentralOver('reset', 'create'),
  'central-killed-mid-create': killCentralOver('cut-mid-upload', 'create'),
  'central-killed-after-create': killCentralOver('answer-lost', 'create'),
  'central-killed-late-commit': killCentralOver('late', 'create'),
  'central-killed-between-files': killCentralOver('answer-lost', 'file'),
  'central-killed-reading-back': killCentralOver('reset', 'read'),
  'central-killed-after-reply': killCentralOver('answer-lost', 'reply'),
  'central-killed-before-recording': killCentralAt('before-recording-ticket'),
  'central-killed-after-recording': killCentralAt('after-recording-ticket'),
  'central-killed-recording-reply': killCentralAt(
    'before-recording-reply',
    'after-recording-reply',
  ),
  'central-killed-keeping-answer': killCentralAt('before-keeping-answer', 'after-keeping-answer'),
  'central-suspended': suspendCentral,
  'answer-on-bad-line': async (world, name) => {
    const { desk, struck, draw } = world;
    const fault = draw.oneOf(['reset', 'answer-lost', 'answer-cut', 'length-too-short'] as const);
    desk.proxy.arm({
      ...{ name: fault, at: draw.fraction(), holdMs: 0, onStruck: () => undefined },
      isMeantFor: desk.isFor('read'),
    });
    if (await desk.answer()) struck(name);
  },
};

/** Between its look and its create above all: who has taken over meanwhile must not be doubled. */
async function suspendCentral(world: HopWorld, name: HopFault): Promise<void> {
  const { site, draw, desk } = world;
  const holdMs = site.centrals.length > 1 ? TWIN_LOOKS_MS + 700 : draw.between(300, 1500);
  const at: Asks[] = desk.kind.isRead ? ['search', 'create', 'reply', 'read'] : ['create'];
  let woken: Promise<void> | undefined;
  arm(world, name, {
    ...{ fault: 'watched', at: [draw.oneOf(at)] },
    onStruck: (sender) => {
      const central = site.centrals[sender];
      central?.suspend();
      woken = pause(holdMs).then(() => central?.resume());
    },
  });
  await provoke(world, 'create', () => woken !== undefined);
  await woken;
}
