import { join } from 'node:path';
import type { CrashPoint } from '../agent/protocol.ts';
import { noteTorn } from '../judge/ledger.ts';
import { pause } from '../world/child.ts';
import { NETWORK_FAULTS, type NetworkFault } from '../world/network-faults.ts';
import { tearPage } from '../world/tear-page.ts';
import type { World } from '../world/world.ts';
import { ACTS } from './acts.ts';
import { DISK_FAULTS, type FaultName } from './faults.ts';
import { until } from './until.ts';

type Strike = (world: World) => Promise<void>;

/** Sends while the fault is there. A strike is counted when it happened, not when it was planned. */
export async function strike(world: World, name: FaultName): Promise<void> {
  if (DISK_FAULTS.includes(name) && world.disk === undefined) return;
  await (isNetworkFault(name) ? network(name)(world) : STRIKES[name](world));
  await world.revive();
}

const isNetworkFault = (name: FaultName): name is NetworkFault =>
  (NETWORK_FAULTS as readonly string[]).includes(name);

const DAY_MS = 86_400_000;

const STRIKES: Record<Exclude<FaultName, NetworkFault>, Strike> = {
  'names-lost': async ({ agent, send, draw, struck }) => {
    await agent().ask({ do: 'lose-names', lost: true });
    await send();
    struck('names-lost');
    await pause(draw.between(100, 500));
    await agent().ask({ do: 'lose-names', lost: false });
  },
  'kill-any-time': async ({ agent, send, draw, struck }) => {
    await send();
    await pause(draw.between(0, 150));
    await agent().kill();
    struck('kill-any-time');
  },
  'kill-before-commit': crash('kill-before-commit', 'before-commit'),
  'kill-after-commit': crash('kill-after-commit', 'after-commit'),
  'kill-before-settle': crash('kill-before-settle', 'before-settle'),
  'kill-after-settle': crash('kill-after-settle', 'after-settle'),
  'kill-mid-upload': killOver('kill-mid-upload', 'cut-mid-upload'),
  'kill-after-central-commit': killOver('kill-after-central-commit', 'answer-lost'),
  'kill-central': async ({ send, draw, struck, site }) => {
    await send();
    await pause(draw.between(0, 60));
    struck('kill-central');
    await site.restartOne();
  },
  suspend: async ({ agent, send, draw, struck }) => {
    await send();
    agent().suspend();
    struck('suspend');
    await pause(draw.between(200, 900));
    agent().resume();
  },
  'clock-forward': turnClock('clock-forward', DAY_MS),
  'clock-back': turnClock('clock-back', -DAY_MS),
  'second-agent': async ({ agent, startAnother, send, draw, struck, defects }) => {
    const other = await startAnother();
    struck('second-agent');
    await Promise.all([send(), send(other)]);
    await pause(draw.between(0, 500));
    const reason = other.endedByItself();
    if (reason !== undefined) defects.push(`the second agent ended by itself, ${reason}`);
    await (draw.fraction() < 0.5 ? other.kill() : other.stop());
    // What the other left "sending" is taken back by the next start, as after any crash.
    await agent().stop();
  },
  'disk-full': async ({ disk, send, draw, struck }) => {
    disk?.fill(draw.between(0, 60) * 4096);
    await send();
    await send();
    struck('disk-full');
    await pause(draw.between(100, 900));
    disk?.empty();
  },
  'read-only-folder': readOnly,
  'sync-fails': async ({ agent, send, draw, struck }) => {
    await agent().ask({ do: 'fail-sync', commits: draw.between(1, 4) });
    await send();
    await send();
    const answer = await agent().ask({ do: 'syncs-failed' });
    if (answer?.said === 'count' && answer.count > 0) struck('sync-fails');
    await pause(draw.between(0, 500));
    await agent().ask({ do: 'fail-sync', commits: 0 });
  },
  ...ACTS,
  'torn-page': async ({ agent, dataFolder, draw, ledger, struck, revive }) => {
    await agent().stop();
    const page = tearPage(join(dataFolder, 'sos-poste.db'), draw);
    if (page === undefined) return;
    struck('torn-page');
    noteTorn(ledger, page);
    await revive();
  },
};

/** Long enough for the outbox to try again, short enough for the next fault to find it busy. */
const STRIKE_LIMIT_MS = 2000;

const isStorm = (name: NetworkFault) => name.startsWith('storm') || name.startsWith('captive');

function network(name: NetworkFault): Strike {
  return async ({ proxy, send, draw, struck }) => {
    let left = isStorm(name) ? draw.between(2, 4) : 1;
    for (let armed = left; armed > 0; armed -= 1) {
      const onStruck = () => {
        left -= 1;
        struck(name);
      };
      // By the poste's clock, half a minute to a minute and a half.
      const [at, holdMs] = [0.05 + draw.fraction() * 0.9, draw.between(500, 1500)];
      proxy.arm({ name, at, holdMs, onStruck });
    }
    await send();
    // A late copy needs a second request on the same connection.
    await send();
    await until(() => left === 0, STRIKE_LIMIT_MS);
  };
}

function crash(name: FaultName, point: CrashPoint): Strike {
  return async ({ agent, send, struck }) => {
    const doomed = agent();
    await doomed.ask({ do: 'crash-at', point });
    await send();
    await until(() => !doomed.isAlive(), STRIKE_LIMIT_MS);
    if (doomed.isAlive()) await doomed.kill();
    else struck(name);
  };
}

function killOver(name: FaultName, fault: NetworkFault): Strike {
  return async ({ agent, proxy, send, draw, struck }) => {
    const doomed = agent();
    const onStruck = () => {
      void doomed.kill();
      struck(name);
    };
    proxy.arm({ name: fault, at: 0.05 + draw.fraction() * 0.9, holdMs: 0, onStruck });
    await send();
    await until(() => !doomed.isAlive(), STRIKE_LIMIT_MS);
  };
}

function turnClock(name: FaultName, offMs: number): Strike {
  return async ({ clock, proxy, send, draw, struck }) => {
    await clock.turn(0);
    // With a ticket that waits: a plan made by the old clock must not hold under the new one.
    proxy.arm({ name: 'reset', at: 0, holdMs: 0, onStruck: () => struck('reset') });
    await send();
    await pause(draw.between(50, 300));
    await clock.turn(offMs);
    struck(name);
    await send();
  };
}

/** The folder is locked between two starts: a program that runs holds its files open. */
async function readOnly({ agent, disk, send, struck, revive, proxy }: World): Promise<void> {
  await agent().stop();
  disk?.setReadOnly(true);
  await revive();
  struck('read-only-folder');
  proxy.heal();
  await send();
  await until(() => false, 300);
  await agent().stop();
  disk?.setReadOnly(false);
}
