import type { Ports, ScreenShot } from '#core/ports.ts';
import type { Fault } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { DEFAULT_SETTINGS, type Policy, type Settings } from '#shared/settings.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createKeptLog, type KeptLog } from './kept-log.ts';
import { samplePicture } from './sample-ticket.ts';

export interface MemoryPorts extends Ports {
  readonly clock: FakeClock;
  readonly log: KeptLog;
  readonly shownNotices: { title: string; body: string; onClick: () => void }[];
  /** What the person's settings file holds. */
  kept(): Settings;
}

export interface MemoryPortsOptions {
  readonly dataFolder: string;
  readonly policy?: Policy;
  readonly capture?: () => Promise<Result<readonly ScreenShot[], Fault>>;
}

/** A host made of memory, but for its data folder: everything a core asks for, honestly answered. */
export function createMemoryPorts({
  dataFolder,
  policy = {},
  capture,
}: MemoryPortsOptions): MemoryPorts {
  const secrets = new Map<string, string>();
  const shownNotices: MemoryPorts['shownNotices'] = [];
  let settings = DEFAULT_SETTINGS;
  const { bytes, mediaType } = samplePicture('screen', 40_000);

  return {
    host: 'loopback',
    version: '0.0.0-test',
    paths: { data: dataFolder },
    clock: createFakeClock(),
    random: () => 0.5,
    capture: {
      capture: capture ?? (async () => ok([{ mediaType, bytes, width: 1920, height: 1080 }])),
    },
    secrets: {
      read: async (name) => secrets.get(name),
      write: async (name, secret) => void secrets.set(name, secret),
    },
    notices: { show: (notice) => void shownNotices.push(notice) },
    power: { subscribe: () => () => undefined },
    fetch: globalThis.fetch,
    settings: {
      read: () => ({ settings, problem: undefined }),
      write: (changed) => {
        settings = changed;
      },
    },
    policy,
    policyProblem: undefined,
    programs: { start: () => absentProgram() },
    log: createKeptLog(),
    locale: 'fr-FR',
    shownNotices,
    kept: () => settings,
  };
}

/** A program that could not be started: the core has to live with that too. */
function absentProgram() {
  return {
    send: () => undefined,
    onMessage: () => undefined,
    onExit: (listener: () => void) => queueMicrotask(listener),
    stop: () => undefined,
  };
}
