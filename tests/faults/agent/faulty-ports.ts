import { join } from 'node:path';
import type { Clock, Ports, ScreenShot } from '#core/ports.ts';
import { createFileLog } from '#hosts/common/create-file-log.ts';
import { createFailingFiles } from './failing-files.ts';
import { createSettingsStore } from '#hosts/loopback/ports/settings-store.ts';
import { ok } from '#shared/result.ts';
import type { AgentSettings, CrashPoint } from './protocol.ts';

/** The real ports of a Node host, with the strings by which a schedule pulls at them. */
export interface FaultyPorts extends Ports {
  /** What the next capture reads. */
  showScreens(shots: readonly ScreenShot[]): void;
  turnClock(clockOffMs: number): void;
  loseNames(lost: boolean): void;
  crashAt(point: CrashPoint): void;
  /** So many commits from now on find a disk that cannot sync. */
  failSync(commits: number): void;
  syncsFailed(): number;
  /** Dies here, if this is the point the schedule chose. */
  reach(point: CrashPoint): void;
  /** From here on, asking the time is the first thing Send does. */
  aboutToSend(): void;
}

export function createFaultyPorts(settings: AgentSettings): FaultyPorts {
  const { dataFolder, centralUrl, token } = settings;
  let shots: readonly ScreenShot[] = [];
  let namesLost = false;
  let crashPoint: CrashPoint | undefined;
  const reach = (point: CrashPoint): void => {
    if (point === crashPoint) process.kill(process.pid, 'SIGKILL');
  };
  const crashes = createCrashSteps(reach);
  const files = createFailingFiles();
  const clock = createFastClock(settings, crashes.onTimeAsked);
  const store = createSettingsStore(dataFolder, clock.now);

  return {
    host: 'loopback',
    version: '0.0.0-faults',
    paths: { data: dataFolder },
    clock,
    random: Math.random,
    capture: { capture: async () => ok(shots) },
    secrets: { read: async () => undefined, write: async () => undefined },
    notices: { show: () => undefined },
    power: { subscribe: () => () => undefined },
    fetch: async (input, init) => {
      if (namesLost) throw nameNotResolved();
      const response = await globalThis.fetch(input, init);
      if (response.status === 201) crashes.onAnswer();
      return response;
    },
    settings: {
      read: store.read,
      write: (changed) => {
        reach('after-commit');
        store.write(changed);
      },
    },
    policy: { centralUrl, centralToken: token },
    policyProblem: undefined,
    programs: { start: absentProgram },
    log: createFileLog({ folder: join(dataFolder, 'logs'), name: 'faults', now: Date.now }),
    locale: 'fr-FR',
    showScreens: (next) => (shots = next),
    turnClock: clock.turn,
    loseNames: (lost) => (namesLost = lost),
    crashAt: (point) => (crashPoint = point),
    openFile: files.open,
    failSync: files.failSync,
    syncsFailed: files.syncsFailed,
    reach,
    aboutToSend: crashes.onSend,
  };
}

/** Between the answer and its storage the core asks the time twice: to read it, and to store it. */
const TIMES_ASKED_BEFORE_SETTLING = 2;

/** Finds the instants no port is called at by the ones that are: the core asks the time there. */
function createCrashSteps(reach: (point: CrashPoint) => void) {
  let sending = false;
  let untilSettled = 0;
  return {
    onSend: () => (sending = true),
    onAnswer: () => (untilSettled = TIMES_ASKED_BEFORE_SETTLING),
    onTimeAsked: () => {
      if (sending) reach('before-commit');
      sending = false;
      if (untilSettled === 1) reach('before-settle');
      untilSettled = Math.max(0, untilSettled - 1);
    },
  };
}

interface FastClock extends Clock {
  turn(clockOffMs: number): void;
}

/** Real time, hurried: five minutes of back-off pass in as many seconds. Timers ignore a turned clock, as the system's do. */
function createFastClock(
  { epochMs, speed, clockOffMs }: AgentSettings,
  onAsked: () => void,
): FastClock {
  let offMs = clockOffMs;
  return {
    now: () => {
      onAsked();
      return Math.round(epochMs + (Date.now() - epochMs) * speed + offMs);
    },
    after: (delayMs, task) => {
      const timer = setTimeout(task, Math.min(Math.max(delayMs / speed, 0), 2 ** 31 - 1));
      timer.unref();
      return () => clearTimeout(timer);
    },
    turn: (clockOff) => (offMs = clockOff),
  };
}

/** As Node's own fetch says it. Not asked of a real resolver: that question would leave the machine. */
function nameNotResolved(): TypeError {
  const cause = Object.assign(new Error('getaddrinfo ENOTFOUND central'), { code: 'ENOTFOUND' });
  return new TypeError('fetch failed', { cause });
}

/** Facts about the machine are no part of this: the probes program does not start. */
function absentProgram() {
  return {
    send: () => undefined,
    onMessage: () => undefined,
    onExit: (listener: () => void) => queueMicrotask(listener),
    stop: () => undefined,
  };
}
