import { readFile, stat } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { writeOwnerFile } from '#hosts/common/owner-file.ts';

/**
 * A page looks for its program for as long. Later than that, another account of the machine may have answered
 * at the port meanwhile, and have left scripts of its own in the browser for that address.
 */
const KEPT_MS = 10 * 60_000;

/**
 * Listens where the program listened in a run that has just ended, so that a page left open finds it again;
 * where the system chooses, when there was none or somebody else is there now. Answers the port.
 */
export async function listenAsBefore(
  server: Server,
  dataFolder: string,
  now = Date.now(),
): Promise<number> {
  const kept = await readKeptPort(dataFolder, now);
  return listen(server, kept).catch(() => listen(server, 0));
}

/** @throws when somebody else is there. */
export function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once('error', reject);
  server.listen({ host: '127.0.0.1', port }, () => {
    server.off('error', reject);
    resolve((server.address() as AddressInfo).port);
  });
  return promise;
}

/** For the next run, at the start and at the end. Only by the one that runs: a second start must not point it elsewhere. */
export function keepPort(dataFolder: string, port: number): Promise<void> {
  return writeOwnerFile(pathIn(dataFolder), `${port}`);
}

const pathIn = (dataFolder: string) => join(dataFolder, 'port');

/** 0 when there was none of late, or what was written is no port. */
async function readKeptPort(dataFolder: string, now: number): Promise<number> {
  const path = pathIn(dataFolder);
  const written = await stat(path).catch(() => undefined);
  if (written === undefined || Math.abs(now - written.mtimeMs) > KEPT_MS) return 0;
  const text = await readFile(path, 'utf8').catch(() => '');
  const port = /^\d{4,5}$/u.test(text) ? Number(text) : 0;
  return port > 65_535 ? 0 : port;
}
