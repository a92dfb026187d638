import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AgentSettings } from '../agent/protocol.ts';
import { createEntry, type LedgerEntry, type LedgerReply } from '../judge/ledger.ts';
import type { SimulatedKind } from '../help-desk/kinds.ts';
import type { FaultName } from '../schedule/faults.ts';
import type { HopFault } from '../schedule/hop-faults.ts';
import type { KnownPicture } from '../schedule/known-picture.ts';
import type { Draw } from '../schedule/random.ts';
import { startAgent, type AgentProcess } from './agent-process.ts';
import { openSite, type CentralSite, type SiteKind } from './central-site.ts';
import { openDesk, type DeskSite } from './desk-site.ts';
import { createProxy, type Proxy } from './proxy.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

/** One poste, one central or several, perhaps a help desk, the lines between them, and the hands that break all. */
export interface World {
  readonly draw: Draw;
  readonly proxy: Proxy;
  /** Undefined where this process may not mount one. */
  readonly disk: SmallDisk | undefined;
  readonly dataFolder: string;
  readonly ledger: readonly LedgerEntry[];
  readonly strikes: Partial<Record<FaultName | HopFault, number>>;
  /** What no fault excuses, in words. */
  readonly defects: string[];
  readonly clock: { turn(offMs: number): Promise<void> };
  agent(): AgentProcess;
  struck(name: FaultName | HopFault): void;
  /** A press of Send, noted in the ledger with what the screen said. */
  send(through?: AgentProcess): Promise<void>;
  /** The same, and nothing said about any ticket afterwards. */
  sendOnly(): Promise<void>;
  /** Words, and perhaps screens, about a ticket that was confirmed; false when none was kept. */
  reply(): Promise<boolean>;
  /** Starts the agent if it is not running, and notes it when nobody had ended it. */
  revive(): Promise<void>;
  /** Another one on the same profile. */
  startAnother(): Promise<AgentProcess>;
  readonly site: CentralSite;
  /** Undefined where the central is the help desk. */
  readonly desk: DeskSite | undefined;
  /** Ends everything and leaves nothing mounted. */
  end(): Promise<void>;
}

/** Five minutes between two attempts pass in five seconds. */
const SPEED = 60;
/** Told of the file as a whole, and of no send. */
const DAMAGE: readonly string[] = ['storage-corrupt', 'storage-damaged'];

export async function createWorld(
  folder: string,
  draw: Draw,
  kind: SiteKind,
  deskKind?: SimulatedKind,
): Promise<World> {
  const disk = mountSmallDisk(join(folder, 'disk'));
  const dataFolder = disk?.folder ?? join(folder, 'disk', 'poste');
  mkdirSync(dataFolder, { recursive: true });
  const proxy = await createProxy();
  const desk = deskKind && (await openDesk(deskKind, folder, draw));
  const site = await openSite(kind, { folder, proxy, draw, before: desk?.before });

  const endAll = async () => {
    await site.end();
    await desk?.end();
    await proxy.close();
    disk?.unmount();
  };
  let settings: AgentSettings = {
    ...{ dataFolder, token: site.token, centralUrl: proxy.url },
    ...{ epochMs: Date.now(), speed: SPEED, clockOffMs: 0 },
  };
  const defects: string[] = [];
  const strikes: World['strikes'] = {};
  const start = () => startAgent(settings);
  let agent = await start().catch(async (thrown: unknown) => {
    // A world that never came to be leaves nothing behind.
    await endAll();
    throw thrown;
  });
  const { ledger, send, sendOnly, reply } = createSender(draw, () => agent);

  return {
    ...{
      draw,
      proxy,
      disk,
      site,
      desk,
      dataFolder,
      ledger,
      strikes,
      defects,
      send,
      sendOnly,
      reply,
    },
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
    end: async () => {
      await agent.kill();
      await endAll();
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
  const reply = createReplier(draw, current, ledger);
  async function sendOnly(through = current()): Promise<void> {
    const pictures = drawPictures(draw);
    const entry = createEntry(ledger.length + 1, draw.fraction() < 0.3, pictures);
    ledger.push(entry);
    const words = entry.versions[0]?.words ?? '';
    const answer = await through.ask({ do: 'send', words, pictures });
    if (answer?.said === 'sent') {
      entry.outcome = 'confirmed';
      entry.warned = answer.warnings.some(({ code }) => !DAMAGE.includes(code));
    } else if (answer?.said === 'refused') {
      entry.outcome = 'refused';
    }
  }

  return {
    ...{ ledger, reply },
    sendOnly: () => sendOnly(),
    send: async (through = current()): Promise<void> => {
      await sendOnly(through);
      // By the first agent only: of what two say at once nobody knows the order.
      if (through === current() && draw.fraction() < REPLIES_AFTER_SENDS) await reply();
    },
  };
}

const REPLIES_AFTER_SENDS = 0.25;

function createReplier(
  draw: Draw,
  current: () => AgentProcess,
  ledger: readonly LedgerEntry[],
): () => Promise<boolean> {
  let count = 0;
  return async () => {
    const confirmed = ledger.filter(
      ({ outcome, wish }) => outcome === 'confirmed' && wish === 'send',
    );
    if (confirmed.length === 0) return false;
    const entry = draw.oneOf(confirmed);
    const words = `Suite ${String((count += 1)).padStart(4, '0')} : toujours en panne.`;
    const pictures = drawPictures(draw);
    const noted: LedgerReply = {
      ...{ words, pictures, outcome: 'unknown', warned: entry.warned, torn: false },
    };
    entry.replies.push(noted);
    const answer = await current().ask({ do: 'reply', marker: entry.marker, words, pictures });
    if (answer?.said === 'sent') {
      noted.outcome = 'confirmed';
      noted.warned ||= answer.warnings.some(({ code }) => !DAMAGE.includes(code));
      // A ticket that a torn page has taken takes what is said about it.
      noted.torn ||= entry.torn;
    } else if (answer?.said === 'refused') noted.outcome = 'refused';
    return answer?.said === 'sent';
  };
}
