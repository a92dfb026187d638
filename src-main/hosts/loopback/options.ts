import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface LoopbackOptions {
  /** Database, settings, secrets and the browser profile; absolute. */
  readonly dataFolder: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly opensWindow: boolean;
  /** Started by itself and not by a person: it opens no window and reads no screen. */
  readonly isUnasked: boolean;
  /** Instead of the machine's own policy file. */
  readonly policyFile: string | undefined;
}

/** Throws with a sentence for the terminal when an option is unknown or wrong. */
export function readOptions(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): LoopbackOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      open: { type: 'boolean', default: true },
      unasked: { type: 'boolean', default: false },
      policy: { type: 'string' },
    },
    allowNegative: true,
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port: ${values.port} is not a port`);
  }
  return {
    dataFolder: resolve(values.data ?? defaultDataFolder(environment, platform)),
    port,
    opensWindow: values.open && !values.unasked,
    isUnasked: values.unasked,
    policyFile: values.policy,
  };
}

/** Local to the machine: a roaming profile would carry one poste's queue to another. */
function defaultDataFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32') {
    return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'SOS Poste');
  }
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'SOS Poste');
  return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'sos-poste');
}
