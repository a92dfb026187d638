import { chmodSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSameSecret, loadAccessToken, sessionOf } from '#hosts/loopback/access-token.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

test('a token has 256 bits, is kept for its owner alone, and comes back within a shift', async () => {
  const folder = tempFolder();
  const token = await loadAccessToken(folder, Date.now());
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(statSync(join(folder, 'access-token')).mode & 0o777).toBe(0o600);
  expect(await loadAccessToken(folder, Date.now() + 3_600_000)).toBe(token);
  expect(await loadAccessToken(folder, Date.now() + 13 * 3_600_000)).not.toBe(token);
});

test('a token that others could read, or that was tampered with, is made anew', async () => {
  const folder = tempFolder();
  const file = join(folder, 'access-token');
  const first = await loadAccessToken(folder, Date.now());
  chmodSync(file, 0o644);
  const second = await loadAccessToken(folder, Date.now());
  expect(second).not.toBe(first);
  writeFileSync(file, 'short');
  expect(await loadAccessToken(folder, Date.now())).toHaveLength(43);
});

test('what a browser is given does not tell the token', async () => {
  const token = await loadAccessToken(tempFolder(), Date.now());
  expect(sessionOf(token)).toBe(sessionOf(token));
  expect(sessionOf(token)).not.toContain(token);
});

test('only the very same secret is the same', () => {
  expect(isSameSecret('secret', 'secret')).toBe(true);
  for (const other of [undefined, '', 'secre', 'secret ', 'Secret']) {
    expect(isSameSecret(other, 'secret')).toBe(false);
  }
});
