import { flushCompileCache } from 'node:module';
import { runAlone } from '#central/run-alone.ts';
import type { ServeWorld } from '#central/serve-central.ts';
import { openStore } from '#central/store/open-store.ts';
import { createPostgresStore } from '#central/store/postgres/create-postgres-store.ts';
import type { CentralStore } from '#central/store/store.ts';
import type { CentralCommand, CentralPace, CentralPoint } from './protocol.ts';

/** The central as a site runs it, its clock hurried, with the instants at which it can be told to die. */
const { epochMs, speed, lentForMs } = JSON.parse(process.argv[2] ?? '') as CentralPace;
let crashPoint: CentralPoint | null = null;

process.on('message', ({ crashAt }: CentralCommand) => {
  crashPoint = crashAt;
  process.send?.({ done: true });
});
// A schedule that died leaves no central behind.
process.once('disconnect', () => process.exit(0));

const world: ServeWorld = {
  clock: { now: () => Math.round(epochMs + (Date.now() - epochMs) * speed) },
  after: (delayMs, task) => {
    const timer = setTimeout(task, Math.min(delayMs / speed, 2 ** 31 - 1)).unref();
    return () => clearTimeout(timer);
  },
  openStore: async ({ dataFolder, database }, log) =>
    withCrashPoints(
      database === undefined
        ? await openStore({ dataFolder }, log)
        : await createPostgresStore({ address: database, log, lentForMs }),
    ),
};

process.exitCode = await runAlone(
  process.argv.slice(3),
  {
    print: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
  },
  world,
);
// For the next start: this one may not live to do it at its end.
flushCompileCache();

function reach(point: CentralPoint): void {
  if (point === crashPoint) process.kill(process.pid, 'SIGKILL');
}

function withCrashPoints(store: CentralStore): CentralStore {
  const { handOvers, tickets } = store;
  const around = async <Value>(what: string, isMeant: boolean, act: () => Promise<Value>) => {
    if (isMeant) reach(`before-${what}` as CentralPoint);
    const value = await act();
    if (isMeant) reach(`after-${what}` as CentralPoint);
    return value;
  };
  return {
    ...store,
    handOvers: {
      ...handOvers,
      record: (end) =>
        around('recording-ticket', end.state === 'there', () => handOvers.record(end)),
      recordMessage: (end) =>
        around('recording-reply', end.state === 'there', () => handOvers.recordMessage(end)),
    },
    tickets: {
      ...tickets,
      change: (change) => {
        const isAnswer = change.messages.some(({ from }) => from === 'support');
        return around('keeping-answer', isAnswer && change.foreignId !== undefined, () =>
          tickets.change(change),
        );
      },
    },
  };
}
