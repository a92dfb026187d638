import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CentralPace } from '../central/protocol.ts';
import { DESK_KINDS, type Asks, type DeskKind, type SimulatedKind } from '../help-desk/kinds.ts';
import type { DeskCommand } from '../help-desk/protocol.ts';
import type { LedgerAnswer } from '../judge/ledger.ts';
import type { Draw } from '../schedule/random.ts';
import type { BeforeDesk } from './central-process.ts';
import { startDesk } from './desk-process.ts';
import { createProxy, type Asked, type Proxy } from './proxy.ts';
import { answerAsTeam } from './team.ts';

/** The help desk behind the centrals, the line to it, and its team. */
export interface DeskSite {
  readonly kind: DeskKind;
  readonly proxy: Proxy;
  /** Its whole state, as it was last kept. */
  readonly file: string;
  readonly answers: readonly LedgerAnswer[];
  isFor(...asks: Asks[]): (asked: Asked) => boolean;
  /** What a central needs to be told to stand before it. */
  before(at: number): BeforeDesk;
  ask(command: DeskCommand): Promise<void>;
  isAlive(): boolean;
  kill(): Promise<void>;
  suspend(): void;
  resume(): void;
  /** Starts it if it is not running; answers how it ended when nobody had killed it. */
  revive(): Promise<string | undefined>;
  /** Somebody of the team answers a ticket that is there; false when there is none, or it failed. */
  answer(): Promise<boolean>;
  end(): Promise<void>;
}

/** Two minutes pass in a second: so long a lost answer is waited for before the next look. */
export const CENTRAL_SPEED = 120;
/** Not hurried: longer than a busy machine keeps a process waiting. */
export const LENT_FOR_MS = 2000;

export async function openDesk(name: SimulatedKind, folder: string, draw: Draw): Promise<DeskSite> {
  const own = join(folder, 'help-desk');
  mkdirSync(own);
  const file = join(own, 'state');
  const kind = DESK_KINDS[name];
  const proxy = await createProxy();
  const pace: CentralPace = { epochMs: Date.now(), speed: CENTRAL_SPEED, lentForMs: LENT_FOR_MS };
  const start = async () => {
    const started = await startDesk({ kind: name, file, pace });
    proxy.pointAt(Number(new URL(started.url).port));
    return started;
  };
  let desk = await start();
  const answers: LedgerAnswer[] = [];
  return {
    ...{ kind, proxy, file, answers },
    isFor: (...wanted) => {
      return ({ method, url }) => wanted.includes(kind.asks(method, url.split('?')[0] ?? ''));
    },
    before: (at) => {
      const configFile = join(own, `central-${at}.json`);
      // Each speaks under an address of its own, so that the one that was struck is known.
      const helpDesk = kind.settings(`${proxy.url}/c${at}`);
      writeFileSync(configFile, JSON.stringify({ helpDesk }));
      const logFile = join(own, `central-${at}.log`);
      return { configFile, logFile, pace, environment: kind.environment };
    },
    ask: (command) => desk.ask(command),
    isAlive: () => desk.isAlive(),
    kill: () => desk.kill(),
    suspend: () => desk.suspend(),
    resume: () => desk.resume(),
    revive: async () => {
      const end = desk.endedByItself();
      if (!desk.isAlive()) desk = await start();
      return end;
    },
    answer: () => answerAsTeam({ kind, url: desk.url, file, answers, draw }),
    end: async () => {
      await desk.kill();
      await proxy.close();
    },
  };
}
