import { createServer } from 'node:http';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepPort, listen, listenAsBefore } from '#hosts/loopback/kept-port.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

function server() {
  const made = createServer();
  onTestFinished(() => void made.close());
  return made;
}

/** One run of the program, from its start to its end. */
async function run(folder: string): Promise<number> {
  const made = server();
  const port = await listenAsBefore(made, folder);
  await keepPort(folder, port);
  await new Promise((resolve) => made.close(resolve));
  return port;
}

test('a program that starts again listens where the pages of its last run look for it', async () => {
  const folder = tempFolder();
  const port = await run(folder);
  expect(await run(folder)).toBe(port);
});

test('a port of long ago is not taken again: somebody else may have answered there since', async () => {
  const folder = tempFolder();
  const port = await run(folder);
  const later = Date.now() + 11 * 60_000;
  expect(await listenAsBefore(server(), folder, later)).not.toBe(port);
});

test('where somebody else listens by now, it listens elsewhere', async () => {
  const folder = tempFolder();
  const port = await run(folder);
  await listen(server(), port);
  const other = await run(folder);
  expect(other).not.toBe(port);
  expect(await run(folder)).toBe(other);
});

test('what is no port is none', async () => {
  const folder = tempFolder();
  for (const spoiled of ['', 'port', '99999', '80']) {
    writeFileSync(join(folder, 'port'), spoiled);
    expect(await listenAsBefore(server(), folder)).toBeGreaterThan(1023);
  }
});
