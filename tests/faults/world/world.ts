import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AgentSettings } from '../agent/protocol.ts';
import { createEntry, type LedgerEntry } from '../judge/ledger.ts';
import type { FaultName } from '../schedule/faults.ts';
import type { KnownPicture } from '../schedule/known-picture.ts';
import type { Draw } from '../schedule/random.ts';
import { startAgent, type AgentProcess } from './agent-process.ts';
import { startCentral } from './central-process.ts';
import { pause } from './child.ts';
import { createProxy, type Proxy } from './proxy.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

/** One poste, one central, the line between them, and the hands that break all three. */
export interface World {
  readonly draw: Draw;
  readonly proxy: Proxy;
  /** Undefined where this process may not mount one. */
  readonly disk: SmallDisk | undefined;
  readonly dataFolder: string;
  readonly ledger: readonly LedgerEntry[];
  readonly strikes: Partial<Record<FaultName, number>>;
  /** What no fault excuses, in words. */
  readonly defects: string[];
  readonly clock: { turn(offMs: number): Promise<void> };
  agent(): AgentProcess;
  struck(name: FaultName): void;
  /** A press of Send, noted in the ledger with what the screen said. */
  send(through?: AgentProcess): Promise<void>;
  /** Starts the agent if it is not running, and notes it when nobody had ended it. */
  revive(): Promise<void>;
  /** Another one on the same profile. */
  startAnother(): Promise<AgentProcess>;
  restartCentral(): Promise<void>;
  /** Ends everything and leaves nothing mounted. */
  end(): Promise<void>;
}

/** Five minutes between two attempts pass in five seconds. */
const SPEED = 60;

export async function createWorld(folder: string, draw: Draw): Promise<World> {
  const disk = mountSmallDisk(join(folder, 'disk'));
  const dataFolder = disk?.folder ?? join(folder, 'disk', 'poste');
  mkdirSync(dataFolder, { recursive: true });
  const proxy = await createProxy();
  const centralFolder = join(folder, 'central');
  let central = await startCentral(centralFolder, true);
  proxy.pointAt(central.port);
  const { token = '' } = central;

  let settings: AgentSettings = {
    ...{ dataFolder, token, centralUrl: proxy.url },
    ...{ epochMs: Date.now(), speed: SPEED, clockOffMs: 0 },
  };
  const defects: string[] = [];
  const strikes: World['strikes'] = {};
  const start = () => startAgent(settings);
  let agent = await start();
  const { ledger, send } = createSender(draw, () => agent);

  return {
    ...{ draw, proxy, disk, dataFolder, ledger, strikes, defects, send },
    agent: () => agent,
    struck: (name) => (strikes[name] = (strikes[name] ?? 0) + 1),
    clock: {
      turn: async (clockOffMs) => {
        settings = { ...settings, clockOffMs };
        await agent.ask({ do: 'turn-clock', clockOffMs });
      },
    },
    revive: async () => {
      const reason = agent.endedByItself();
      if (reason !== undefined) defects.push(`the agent ended by itself, ${reason}`);
      if (!agent.isAlive()) agent = await start();
    },
    startAnother: start,
    restartCentral: async () => {
      await central.kill();
      await pause(draw.between(0, 300));
      central = await startCentral(centralFolder);
      proxy.pointAt(central.port);
    },
    end: async () => {
      await agent.kill();
      await central.kill();
      await proxy.close();
      disk?.unmount();
    },
  };
}

const MAX_PICTURES = 3;

/** None to three, each its own. */
export function drawPictures(draw: Draw): KnownPicture[] {
  return Array.from({ length: draw.between(0, MAX_PICTURES) }, () => ({
    seed: draw.between(1, 2 ** 30),
    bytes: draw.between(250, 30_000) * 4,
  }));
}

function createSender(draw: Draw, current: () => AgentProcess) {
  const ledger: LedgerEntry[] = [];
  return {
    ledger,
    send: async (through = current()): Promise<void> => {
      const pictures = drawPictures(draw);
      const entry = createEntry(ledger.length + 1, draw.fraction() < 0.3, pictures);
      ledger.push(entry);
      const answer = await through.ask({
        do: 'send',
        words: entry.versions[0]?.words ?? '',
        pictures,
      });
      if (answer?.said === 'sent') {
        entry.outcome = 'confirmed';
        entry.warned = answer.warnings.some(({ code }) => code !== 'storage-corrupt');
      } else if (answer?.said === 'refused') {
        entry.outcome = 'refused';
      }
    },
  };
}
