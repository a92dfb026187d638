import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSecretBox } from '#hosts/loopback/ports/secret-box.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

test('a secret comes back, the last one written, and only its owner can read the file', async () => {
  const folder = tempFolder();
  const box = createSecretBox(folder);
  expect(await box.read('central-token')).toBeUndefined();
  await box.write('central-token', 'first');
  await box.write('central-token', 'second');
  expect(await createSecretBox(folder).read('central-token')).toBe('second');
  expect(readdirSync(join(folder, 'secrets'))).toEqual(['central-token']);
  expect(statSync(join(folder, 'secrets')).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'secrets', 'central-token')).mode & 0o777).toBe(0o600);
});

test('a name cannot lead out of the folder', async () => {
  const box = createSecretBox(tempFolder());
  await expect(box.write('../token', 'x')).rejects.toThrow('Not a name');
  await expect(box.read('a/b')).rejects.toThrow('Not a name');
});
