import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { writeOwnerFile } from '#hosts/common/owner-file.ts';

/**
 * Listens where the program listened in its last run, so that a page left open finds it again; where
 * the system chooses, when there was none or somebody else is there now. Answers the port.
 */
export async function listenAsBefore(server: Server, dataFolder: string): Promise<number> {
  const kept = await readKeptPort(dataFolder);
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

/** For the next run. Only by the one that runs: a second start must not point it elsewhere. */
export async function keepPort(dataFolder: string, port: number): Promise<void> {
  if ((await readKeptPort(dataFolder)) !== port)
    await writeOwnerFile(pathIn(dataFolder), `${port}`);
}

const pathIn = (dataFolder: string) => join(dataFolder, 'port');

/** 0 when there was none, or what was written is no port. */
async function readKeptPort(dataFolder: string): Promise<number> {
  const text = await readFile(pathIn(dataFolder), 'utf8').catch(() => '');
  const port = /^\d{4,5}$/u.test(text) ? Number(text) : 0;
  return port > 65_535 ? 0 : port;
}
