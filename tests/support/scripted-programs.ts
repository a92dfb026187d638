import type { ChildProgram, Programs } from '#core/ports.ts';

export interface ScriptedProgram extends ChildProgram {
  /** What the parent sent, in order. */
  readonly received: unknown[];
  readonly stopped: boolean;
  says(message: unknown): void;
  exits(): void;
}

/** Child programs a test can speak for. */
export function createScriptedPrograms(): Programs & { readonly started: ScriptedProgram[] } {
  const started: ScriptedProgram[] = [];
  return {
    started,
    start: () => {
      const program = createScriptedProgram();
      started.push(program);
      return program;
    },
  };
}

function createScriptedProgram(): ScriptedProgram {
  let tell: (message: unknown) => void = () => undefined;
  let end: () => void = () => undefined;
  let stopped = false;
  const received: unknown[] = [];
  return {
    received,
    get stopped() {
      return stopped;
    },
    send: (message) => void received.push(message),
    onMessage: (listener) => (tell = listener),
    onExit: (listener) => (end = listener),
    stop: () => (stopped = true),
    says: (message) => tell(message),
    exits: () => end(),
  };
}
