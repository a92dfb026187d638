import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fault, type Fault } from '#shared/errors.ts';
import { assertNever } from '#shared/result.ts';
import { Policy } from '#shared/settings.ts';
import { desktopSystem, type DesktopSystem } from './desktop-system.ts';

export interface PolicyReading {
  readonly policy: Policy;
  /** Why a file that is there was ignored. */
  readonly problem: Fault | undefined;
}

/** Where an administrator, and nobody else, can write for the whole machine. */
export function policyFile(
  system: DesktopSystem = desktopSystem(),
  environment: NodeJS.ProcessEnv = process.env,
): string {
  switch (system) {
    case 'windows':
      // Not ProgramData: any user may make a folder there, and with it another central for everyone.
      return join(
        environment['ProgramFiles'] ?? 'C:\\Program Files',
        'SOS Poste Policy',
        'policy.json',
      );
    case 'macos':
      return '/Library/Application Support/SOS Poste/policy.json';
    case 'linux':
      return '/etc/sos-poste/policy.json';
    default:
      return assertNever(system);
  }
}

/** A wrong policy is ignored as a whole: half of an administrator's intent is nobody's intent. */
export function readPolicy(path: string): PolicyReading {
  let text: string;
  try {
    // Windows puts a mark before what it saves as UTF-8, which no editor shows.
    text = readFileSync(path, 'utf8').replace(/^\u{feff}/u, '');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT')
      return { policy: {}, problem: undefined };
    return ignored(path, thrown);
  }
  try {
    return { policy: Policy.parse(JSON.parse(text)), problem: undefined };
  } catch (thrown) {
    return ignored(path, thrown);
  }
}

function ignored(path: string, thrown: unknown): PolicyReading {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return { policy: {}, problem: fault('policy-ignored', reason, { path }) };
}
