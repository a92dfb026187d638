import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSecretBox, type SecretBoxOptions } from '#hosts/electron/ports/secret-box.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

type SafeStorage = SecretBoxOptions['safeStorage'];

/** Adds `key` to every byte: another key decrypts to nothing. */
function keyStore(key: number, backend: 'kwallet6' | 'basic_text' = 'kwallet6') {
  const state = { shouldReEncrypt: false, encryptions: 0 };
  const turn = (bytes: Buffer, by: number) => Buffer.from(bytes.map((byte) => (byte + by) & 255));
  const safeStorage: SafeStorage = {
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: (text) => {
      state.encryptions += 1;
      return Promise.resolve(turn(Buffer.from(`ok:${text}`), key));
    },
    decryptStringAsync: (bytes) => {
      const text = turn(bytes, -key).toString();
      if (!text.startsWith('ok:')) return Promise.reject(new Error('Error while decrypting'));
      return Promise.resolve({ result: text.slice(3), shouldReEncrypt: state.shouldReEncrypt });
    },
  };
  return { safeStorage, state };
}

const open = (folder: string, safeStorage: SafeStorage) =>
  createSecretBox({ safeStorage, platform: 'linux', folder, log: createKeptLog() });

test('a secret comes back after a restart and never lies in the clear', async () => {
  const folder = tempFolder();
  const { safeStorage } = keyStore(7);
  await open(folder, safeStorage).write('token', 'a-very-secret-token');
  expect(await open(folder, safeStorage).read('token')).toBe('a-very-secret-token');
  const [file] = readdirSync(folder);
  expect(readFileSync(join(folder, file!), 'utf8')).not.toContain('secret');
});

test('a secret of another key, and a file that is nonsense, are no secret and no crash', async () => {
  const folder = tempFolder();
  await open(folder, keyStore(7).safeStorage).write('token', 'x');
  expect(await open(folder, keyStore(8).safeStorage).read('token')).toBeUndefined();
  writeFileSync(join(folder, 'token.secret'), '\u0000');
  expect(await open(folder, keyStore(7).safeStorage).read('token')).toBeUndefined();
  expect(await open(folder, keyStore(7).safeStorage).read('other')).toBeUndefined();
});

test('without a key store the secret lives in memory only', async () => {
  const folder = tempFolder();
  const { safeStorage } = keyStore(7, 'basic_text');
  const box = open(folder, safeStorage);
  await box.write('token', 'x');
  expect(await box.read('token')).toBe('x');
  expect(readdirSync(folder)).toEqual([]);
  expect(await open(folder, safeStorage).read('token')).toBeUndefined();
});

test('a secret under an old key is stored again under the new one', async () => {
  const folder = tempFolder();
  const { safeStorage, state } = keyStore(7);
  await open(folder, safeStorage).write('token', 'x');
  state.shouldReEncrypt = true;
  expect(await open(folder, safeStorage).read('token')).toBe('x');
  expect(state.encryptions).toBe(2);
});
