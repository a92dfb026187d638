import type { ChildProgram, ProgramName, Programs } from '#core/ports.ts';

export interface ScriptedChild extends ChildProgram {
  readonly name: ProgramName;
  /** What was sent to it, in order. */
  readonly received: unknown[];
  /** Speaks to whoever started it. */
  say(message: unknown): void;
  /** Ends by itself, as a crash does. */
  exit(): void;
  isRunning(): boolean;
}

export interface ScriptedPrograms extends Programs {
  /** Every child ever started, in order. */
  readonly started: ScriptedChild[];
}

/** Programs that do as the test says; `onMessage` is told each message a child receives. */
export function createScriptedPrograms(
  onMessage: (message: unknown, child: ScriptedChild) => void = () => undefined,
): ScriptedPrograms {
  const started: ScriptedChild[] = [];
  return {
    started,
    start(name) {
      const child = createChild(name, onMessage);
      started.push(child);
      return child;
    },
  };
}

function createChild(
  name: ProgramName,
  onMessage: (message: unknown, child: ScriptedChild) => void,
): ScriptedChild {
  const messageListeners: ((message: unknown) => void)[] = [];
  const exitListeners: (() => void)[] = [];
  let running = true;
  const exit = () => {
    if (!running) return;
    running = false;
    for (const listener of exitListeners) listener();
  };
  const child: ScriptedChild = {
    name,
    received: [],
    send(message) {
      if (!running) return;
      child.received.push(message);
      onMessage(message, child);
    },
    say(message) {
      for (const listener of messageListeners) if (running) listener(message);
    },
    onMessage: (listener) => void messageListeners.push(listener),
    onExit: (listener) => void exitListeners.push(listener),
    stop: exit,
    exit,
    isRunning: () => running,
  };
  return child;
}
