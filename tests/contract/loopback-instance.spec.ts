import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askRunningInstance, claimInstance, releaseInstance } from '#hosts/loopback/instance.ts';
import { openLoopbackDoor } from '#tests/support/loopback-door.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

async function running() {
  const door = await openLoopbackDoor();
  return { port: door.port, token: door.accessToken };
}

test('a second start is given the address of the first one’s window', async () => {
  const folder = tempFolder();
  const first = await running();
  expect(await askRunningInstance(folder)).toBeUndefined();
  expect(await claimInstance(folder, first)).toBe(true);
  const address = await askRunningInstance(folder);
  expect(address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${first.port}/open\\?code=`, 'u'));
  expect(statSync(join(folder, 'instance.json')).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['instance.json']);
});

test('of several starts at once, one runs', async () => {
  const folder = tempFolder();
  const starts = await Promise.all(Array.from({ length: 5 }, running));
  const claims = await Promise.all(starts.map((instance) => claimInstance(folder, instance)));
  expect(claims.filter(Boolean)).toHaveLength(1);
});

test('what a killed program left behind does not stop the next one', async () => {
  const folder = tempFolder();
  const gone = { port: await portOfNobody(), token: 'a'.repeat(43) };
  expect(await claimInstance(folder, gone)).toBe(true);
  expect(await askRunningInstance(folder)).toBeUndefined();
  expect(await claimInstance(folder, await running())).toBe(true);
});

test('another program that took over the port is not mistaken for ours', async () => {
  const folder = tempFolder();
  const { port } = await running();
  expect(await claimInstance(folder, { port, token: 'another token' })).toBe(true);
  expect(await askRunningInstance(folder)).toBeUndefined();
});

test('an unreadable file is no instance', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'instance.json'), '{"port":');
  expect(await askRunningInstance(folder)).toBeUndefined();
  expect(await claimInstance(folder, await running())).toBe(true);
});

test('ending takes our own file away, and never another’s', async () => {
  const folder = tempFolder();
  const ours = await running();
  await claimInstance(folder, ours);
  await releaseInstance(folder, { ...ours, port: ours.port + 1 });
  expect(readdirSync(folder)).toEqual(['instance.json']);
  await releaseInstance(folder, ours);
  expect(readdirSync(folder)).toEqual([]);
});

async function portOfNobody(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
