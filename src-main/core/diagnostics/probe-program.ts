import type { ChildProgram, Clock, Log, Programs } from '#core/ports.ts';
import { FACTS, type Facts } from '#shared/diagnostics.ts';
import { UnknownFact, type FactLibrary } from './probe.ts';
import { FactAnswer, type LibraryFact, type ReadFact } from './probe-messages.ts';

export interface ProbeProgram extends FactLibrary {
  stop(): void;
}

export interface ProbeProgramOptions {
  readonly programs: Programs;
  readonly clock: Clock;
  readonly log: Log;
}

/** Long enough for a second look at the report, short enough to give the memory back. */
const IDLE_MS = 20_000;

interface Run {
  readonly child: ChildProgram;
  readonly waiting: Map<number, PromiseWithResolvers<FactAnswer>>;
  /** A question ran out of time: the library may never settle it, so the process is not kept. */
  hung: boolean;
  cancelIdle: () => void;
}

/** Starts the probes program when something is asked; everyone who asks shares one process. */
export function createProbeProgram({ programs, clock, log }: ProbeProgramOptions): ProbeProgram {
  let current: Run | undefined;
  let lastId = 0;

  function start(): Run {
    const child = programs.start('probes');
    const run: Run = { child, waiting: new Map(), hung: false, cancelIdle: () => undefined };
    listen(run, log);
    child.onExit(() => {
      run.cancelIdle();
      if (current === run) current = undefined;
    });
    return run;
  }

  function end(run: Run): void {
    current = undefined;
    run.cancelIdle();
    run.child.stop();
  }

  function restIfDone(run: Run): void {
    if (current !== run || run.waiting.size > 0) return;
    if (run.hung) end(run);
    else run.cancelIdle = clock.after(IDLE_MS, () => end(run));
  }

  return {
    async ask(fact, signal) {
      if (signal.aborted) throw new UnknownFact('timeout');
      const run = (current ??= start());
      run.cancelIdle();
      const id = (lastId += 1);
      const question = Promise.withResolvers<FactAnswer>();
      run.waiting.set(id, question);
      const giveUp = () => {
        run.hung = true;
        question.reject(new UnknownFact('timeout'));
      };
      signal.addEventListener('abort', giveUp, { once: true });
      try {
        run.child.send({ type: 'read-fact', id, fact } satisfies ReadFact);
        return factFrom(fact, await question.promise);
      } finally {
        signal.removeEventListener('abort', giveUp);
        run.waiting.delete(id);
        restIfDone(run);
      }
    },
    stop: () => {
      if (current !== undefined) end(current);
    },
  };
}

function listen({ child, waiting }: Run, log: Log): void {
  child.onMessage((message) => {
    const answer = FactAnswer.safeParse(message);
    if (answer.success) waiting.get(answer.data.id)?.resolve(answer.data);
    else log.warn('probes-program-misspoke');
  });
  child.onExit(() => {
    if (waiting.size > 0) log.warn('probes-program-ended', { waiting: waiting.size });
    for (const question of waiting.values()) question.reject(new UnknownFact('failed'));
  });
}

function factFrom<Fact extends LibraryFact>(fact: Fact, answer: FactAnswer): Facts[Fact] {
  if (answer.type === 'fact-unknown') throw new UnknownFact(answer.reason);
  const checked = FACTS[fact].safeParse(answer.value);
  if (!checked.success) throw new UnknownFact('unreadable');
  return checked.data as Facts[Fact];
}
