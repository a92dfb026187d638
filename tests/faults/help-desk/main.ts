import { flushCompileCache } from 'node:module';
import { startGlpi } from '#tests/help-desks/simulators/glpi/start-glpi.ts';
import { startOsTicket } from '#tests/help-desks/simulators/osticket/start-osticket.ts';
import type { Call, Keep, Simulator } from '#tests/help-desks/simulators/serve.ts';
import { startZammad } from '#tests/help-desks/simulators/zammad/start-zammad.ts';
import { hurryClock } from './hurry-clock.ts';
import { keepInFile } from './kept-file.ts';
import { DESK_KINDS } from './kinds.ts';
import type { DeathPoint, DeskCommand, DeskSettings, DeskStarted } from './protocol.ts';

/** A help desk as a process: a simulator with its state in a file, that dies where it is told to. */
const { kind, file, pace } = JSON.parse(process.argv[2] ?? '') as DeskSettings;
hurryClock(pace);
let death: Extract<DeskCommand, { do: 'die' }> | undefined;
let sessions: { clear(): void } | undefined;

const reach = (point: DeathPoint) => (call: Call) => {
  if (death?.point !== point || DESK_KINDS[kind].asks(call.method, call.path) !== death.at) return;
  process.kill(process.pid, 'SIGKILL');
};
const kept = keepInFile(file, {
  beforeCommit: reach('before-commit'),
  afterCommit: reach('after-commit'),
});
const keep: Keep = {
  ...kept,
  open: (seed) => {
    const state = kept.open(seed);
    sessions = (state as { sessions?: Map<string, unknown> }).sessions;
    return state;
  },
};
const STARTS: Readonly<Record<DeskSettings['kind'], () => Promise<Simulator>>> = {
  glpi: () => startGlpi(keep),
  zammad: () => startZammad(keep),
  osticket: () => startOsTicket('127.0.0.1', keep),
};

process.on('message', (command: DeskCommand) => {
  if (command.do === 'end-sessions') sessions?.clear();
  else death = command.do === 'die' ? command : undefined;
  process.send?.({ done: true });
});
// A schedule that died leaves no help desk behind.
process.once('disconnect', () => process.exit(0));

const { url } = await STARTS[kind]();
process.send?.({ url } satisfies DeskStarted);
// For the next start: this one may not live to do it at its end.
flushCompileCache();
