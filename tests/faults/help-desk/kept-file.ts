import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Call, Keep } from '#tests/help-desks/simulators/serve.ts';

export interface Deaths {
  beforeCommit(call: Call): void;
  afterCommit(call: Call): void;
}

/** The whole state in one file, replaced in one step: what was answered is there after a SIGKILL. */
export function keepInFile(file: string, { beforeCommit, afterCommit }: Deaths): Keep {
  return {
    open: <State>(seed: () => State): State =>
      existsSync(file) ? (readKept(file) as State) : seed(),
    commit: (state, call) => {
      beforeCommit(call);
      writeFileSync(`${file}.new`, serialize(state));
      renameSync(`${file}.new`, file);
      afterCommit(call);
    },
  };
}

export function readKept(file: string): unknown {
  return deserialize(readFileSync(file));
}
