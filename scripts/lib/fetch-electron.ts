import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CommandResult } from './run-command.ts';

export interface ElectronFetch {
  /** Brings the binary, its progress on the terminal; killed after so long. */
  readonly install: (limitMs: number) => Promise<CommandResult>;
  /** The binary, when it is there. */
  readonly installed: () => string | undefined;
  /** Says that it could not be had, by when it was written. */
  readonly stampFile: string;
  readonly now: () => number;
  readonly say: (line: string) => void;
}

/** Some 130 MB: two minutes on a good line, ten on that of many a floor. */
const FETCH_LIMIT_MS = 15 * 60_000;
/** A machine that cannot reach the download is not made to wait for it at each start. */
const RETRY_AFTER_MS = 24 * 3_600_000;
const AGAIN = 'npx install-electron';

/** Undefined when it cannot be had; it is then said what to do about it. */
export async function fetchElectron(fetch: ElectronFetch): Promise<string | undefined> {
  const { install, installed, stampFile, now, say } = fetch;
  const failedAt = statSync(stampFile, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
  if (now() - failedAt < RETRY_AFTER_MS) {
    say(`Electron could not be fetched today; “${AGAIN}” tries again now.`);
    return undefined;
  }
  say(`Fetching Electron (once, some 130 MB, at most ${FETCH_LIMIT_MS / 60_000} minutes)…`);
  const { timedOut } = await install(FETCH_LIMIT_MS);
  const electron = installed();
  if (electron !== undefined) {
    rmSync(stampFile, { force: true });
    return electron;
  }
  // A slow line is not a closed one: the next start goes on trying.
  if (!timedOut) {
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, '');
  }
  say(`Electron was not fetched${timedOut ? ' in time' : ''}; “${AGAIN}” tries again.`);
  return undefined;
}
