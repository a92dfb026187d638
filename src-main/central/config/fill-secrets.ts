import { resolve } from 'node:path';
import { SecretSource } from './secret.ts';
import type { ConfigProblem, ConfigWorld } from './config-world.ts';

interface Filling {
  readonly world: ConfigWorld;
  /** A relative path begins here. */
  readonly folder: string;
}

export interface Filled {
  readonly value: unknown;
  readonly problems: readonly ConfigProblem[];
}

/** Settings of a help desk that are secrets, whichever help desk it is. */
const SECRETS = [
  ...['token', 'appToken', 'userToken', 'key', 'webhookSecret'],
  ...['clientSecret', 'password'],
];

/** Puts each secret in the place of where it is kept; one that stands in the file itself is refused. */
export function fillSecrets(config: unknown, filling: Filling): Filled {
  const helpDesk = isRecord(config) ? config.helpDesk : undefined;
  if (!isRecord(config) || !isRecord(helpDesk)) return { value: config, problems: [] };
  const problems: ConfigProblem[] = [];
  const entries = Object.entries(helpDesk).map(([name, value]) => {
    if (!SECRETS.includes(name)) return [name, value] as const;
    const secret = readSecret(value, filling);
    if (secret.sentence !== undefined) {
      problems.push({ path: ['helpDesk', name], sentence: secret.sentence });
    }
    // Something stands there in any case, so that the schema does not complain as well.
    return [name, secret.value ?? '-'.repeat(16)] as const;
  });
  return { value: { ...config, helpDesk: Object.fromEntries(entries) }, problems };
}

function readSecret(
  value: unknown,
  { world, folder }: Filling,
): { value?: string; sentence?: string } {
  const source = SecretSource.safeParse(value);
  if (!source.success) {
    return {
      sentence:
        'a secret does not stand in this file: say where it is kept, {"env": "NAME"} or {"file": "/path"}',
    };
  }
  if ('env' in source.data) {
    const found = world.env[source.data.env]?.trim() ?? '';
    if (found !== '') return { value: found };
    return { sentence: `the environment has no ${source.data.env}` };
  }
  const path = resolve(folder, source.data.file);
  try {
    const found = world.readFile(path).trim();
    return found === '' ? { sentence: `${path} is empty` } : { value: found };
  } catch {
    return { sentence: `${path} cannot be read` };
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
