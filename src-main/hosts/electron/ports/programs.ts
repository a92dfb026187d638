import { join } from 'node:path';
import type { UtilityProcess } from 'electron';
import type { ChildProgram, Log, Programs } from '#core/ports.ts';

/** `utilityProcess.fork`: plain forks are shut off by the fuses of the packaged program. */
export type Fork = (
  entry: string,
  args: string[],
  options: { serviceName: string; stdio: 'ignore' },
) => UtilityProcess;

export interface ProgramsOptions {
  readonly fork: Fork;
  /** The folder of the built programs, which may lie inside the application's archive. */
  readonly folder: string;
  readonly log: Log;
}

export function createPrograms(options: ProgramsOptions): Programs {
  return { start: (name) => startProgram(options, name) };
}

function startProgram(options: ProgramsOptions, name: string): ChildProgram {
  const child = forkProgram(options, name);
  child.on('exit', (code) => options.log.info('program-ended', { name, code }));
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', () => listener()),
    stop: () => void child.kill(),
  };
}

/** Outputs are ignored: a tray program has no console, and a full pipe would stop the child. */
export function forkProgram({ fork, folder }: ProgramsOptions, name: string): UtilityProcess {
  return fork(join(folder, `${name}.js`), [], {
    serviceName: `sos-poste-${name}`,
    stdio: 'ignore',
  });
}
