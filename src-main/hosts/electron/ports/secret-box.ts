import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import type { Log, SecretBox } from '#core/ports.ts';
import { writeOwnerFile } from '#hosts/common/owner-file.ts';

export interface SecretBoxOptions {
  /** Usable once the application is ready. */
  readonly safeStorage: Pick<
    SafeStorage,
    | 'isAsyncEncryptionAvailable'
    | 'encryptStringAsync'
    | 'decryptStringAsync'
    | 'getSelectedStorageBackend'
  >;
  readonly platform: NodeJS.Platform;
  readonly folder: string;
  readonly log: Log;
}

/**
 * Secrets under the system's key store. Where there is none (on Linux Electron would then "encrypt"
 * with a fixed password) they live in memory only, and the poste is enrolled again at its next start.
 */
export function createSecretBox(options: SecretBoxOptions): SecretBox {
  const { safeStorage, folder, log } = options;
  const inMemory = new Map<string, string>();
  const pathOf = (name: string): string => join(folder, `${name}.secret`);

  const decrypt = async (name: string): Promise<string | undefined> => {
    const encrypted = await readIfThere(pathOf(name));
    if (encrypted === undefined) return undefined;
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(encrypted);
    if (shouldReEncrypt) await store(name, result);
    return result;
  };
  const store = async (name: string, secret: string): Promise<void> =>
    writeOwnerFile(pathOf(name), (await safeStorage.encryptStringAsync(secret)).toString('base64'));

  return {
    async read(name) {
      const held = inMemory.get(name);
      if (held !== undefined || !(await hasKeyStore(options))) return held;
      try {
        return await decrypt(name);
      } catch (thrown) {
        // A new password, another machine, another profile: the secret is gone, and only the secret.
        log.error('secret-unreadable', thrown, { name });
        return undefined;
      }
    },
    async write(name, secret) {
      inMemory.set(name, secret);
      if (await hasKeyStore(options)) await store(name, secret);
      else log.warn('secret-in-memory', { name });
    },
  };
}

async function hasKeyStore({ safeStorage, platform }: SecretBoxOptions): Promise<boolean> {
  if (platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text')
    return false;
  return safeStorage.isAsyncEncryptionAvailable();
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return Buffer.from(await readFile(path, 'utf8'), 'base64');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw thrown;
  }
}
