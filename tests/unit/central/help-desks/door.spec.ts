import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { createDoor } from '#central/help-desks/door.ts';

/** A gateway that gives a request on the same line the answer to the one before, as some have been seen to. */
async function startStrayingGateway(): Promise<string> {
  const server = createServer((socket: Socket) => {
    let first: string | undefined;
    socket.on('data', (data) => {
      const [, asked = ''] = /^GET \/(\d+)/u.exec(data.toString()) ?? [];
      first ??= asked;
      const body = JSON.stringify({ asked: Number(first) });
      socket.write(
        `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      );
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('an answer that strayed from one request is never taken for that of another', async () => {
  const baseUrl = await startStrayingGateway();
  const door = createDoor({ fetch, baseUrl, headers: {}, timeoutMs: 5000 });
  const schema = z.object({ asked: z.number() });
  for (let asked = 1; asked <= 5; asked += 1) {
    expect(await door.ask({ path: `/${asked}`, schema })).toEqual({ asked });
  }
});
