import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface CuttingLine {
  readonly url: string;
  /** The next request of this kind is handled, and its answer never arrives. */
  cutAfter(isIt: (method: string, path: string) => boolean): void;
  /** How many requests of a kind went through. */
  count(isIt: (method: string, path: string) => boolean): number;
}

/** A real line between the central and a help desk, that breaks when it is told to. */
export async function openCuttingLine(target: string): Promise<CuttingLine> {
  const passed: { method: string; path: string }[] = [];
  let isToCut: ((method: string, path: string) => boolean) | undefined;
  const server = createServer((incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    const path = url.split('?')[0] ?? '';
    passed.push({ method, path });
    const cut = isToCut?.(method, path) === true;
    if (cut) isToCut = undefined;
    const { hostname, port } = new URL(target);
    const onward = request({ hostname, port, method, path: url, headers }, (answer) => {
      if (cut) {
        answer.resume().once('end', () => outgoing.destroy());
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cutAfter: (isIt) => (isToCut = isIt),
    count: (isIt) => passed.filter(({ method, path }) => isIt(method, path)).length,
  };
}
