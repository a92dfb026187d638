import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Problem, Receipt } from '#shared/central-api.ts';
import { RemoteTicket } from '#shared/remote-ticket.ts';
import { startRealCentral, type RealCentral } from '#tests/support/real-central.ts';
import { factOf, pngOf, ticketContent, ticketRequest } from '#tests/support/test-central.ts';

let folder: string;
let central: RealCentral;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'central-http-'));
  central = await startRealCentral({ folder });
});
afterEach(async () => {
  await central.stop();
  await rm(folder, { recursive: true });
});

function ask(path: string, init: RequestInit = {}) {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${central.agentToken}`);
  return fetch(central.url + path, { ...init, headers });
}

test('a ticket of several megabytes arrives whole over a real connection', async () => {
  const pictures = [pngOf('a'.repeat(5_000_000)), pngOf('b'.repeat(3_000_000))];
  const attachments = pictures.map((data, index) => factOf(data, `ecran-${index + 1}.png`));
  const answer = await ask('/v1/tickets', ticketRequest(ticketContent({ attachments }), pictures));
  expect(answer.status).toBe(201);
  const receipt = Receipt.parse(await answer.json());
  expect(receipt.attachments).toEqual(attachments);
  const { sha256 } = attachments[1]!;
  const path = `/v1/tickets/${receipt.reference}/attachments/${sha256}`;
  const picture = await ask(`${path}?email=marie.durand@exemple.fr`);
  expect(Buffer.from(await picture.arrayBuffer())).toEqual(pictures[1]);
});

test('two requests at once with one key make one ticket', async () => {
  const content = ticketContent();
  const key = randomUUID();
  const send = async () =>
    Receipt.parse(await (await ask('/v1/tickets', ticketRequest(content, [], key))).json());
  const [first, second] = await Promise.all([send(), send()]);
  expect(second).toEqual(first);
});

test('a restart keeps the ticket, the key and the token', async () => {
  const content = ticketContent();
  const key = randomUUID();
  const send = async () =>
    Receipt.parse(await (await ask('/v1/tickets', ticketRequest(content, [], key))).json());
  const receipt = await send();
  const { agentToken } = central;
  await central.stop();
  central = await startRealCentral({ folder });
  central = { ...central, agentToken };
  expect(await send()).toEqual(receipt);
  const path = `/v1/tickets/${receipt.reference}?email=marie.durand@exemple.fr`;
  expect(RemoteTicket.parse(await (await ask(path)).json()).subject).toBe(content.subject);
});

test('forty megabytes get their 413, announced or not', async () => {
  const picture = pngOf('x'.repeat(40_000_000));
  const announced = await ask('/v1/tickets', ticketRequest(ticketContent(), [picture]));
  expect(Problem.parse(await announced.json())).toMatchObject({
    status: 413,
    code: 'ticket-too-large',
  });
  expect(await sendInChunks(40)).toBe(413);
  // And the central is still there.
  expect((await ask('/v1/catalogue')).status).toBe(200);
});

/** A body without a length, a megabyte at a time, as long as the other side takes it. */
function sendInChunks(megabytes: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request(`${central.url}/v1/tickets`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${central.agentToken}`,
        'content-type': 'multipart/form-data; boundary=x',
        'idempotency-key': randomUUID(),
      },
    });
    let answered = false;
    sending.on('response', (answer) => {
      answered = true;
      answer.resume();
      resolve(answer.statusCode ?? 0);
      sending.destroy();
    });
    // The other side may hang up once it has answered.
    sending.on('error', (error) => (answered ? undefined : reject(error)));
    const write = (left: number): void => {
      if (answered) return;
      if (left === 0) return void sending.end();
      sending.write(Buffer.alloc(1_000_000), () => write(left - 1));
    };
    write(megabytes);
  });
}
