import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SecretBox } from '#core/ports.ts';
import { writeOwnerFile } from '#hosts/common/owner-file.ts';

const SAFE_NAME = /^[a-z0-9-]{1,60}$/u;

/**
 * Owner-only files. Plain Node has no door to the system's key store, so this keeps other accounts
 * out, not a program that already runs as the agent; the Electron host does better.
 */
export function createSecretBox(dataFolder: string): SecretBox {
  const folder = join(dataFolder, 'secrets');
  const pathOf = (name: string): string => {
    if (!SAFE_NAME.test(name)) throw new Error(`Not a name for a secret: ${name}`);
    return join(folder, name);
  };
  return {
    async read(name) {
      try {
        return await readFile(pathOf(name), 'utf8');
      } catch (thrown) {
        if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw thrown;
      }
    },
    async write(name, secret) {
      await writeOwnerFile(pathOf(name), secret);
    },
  };
}
