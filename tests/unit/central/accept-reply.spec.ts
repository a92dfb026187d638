import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { Delivery, Problem, Receipt } from '#shared/central-api.ts';
import { RemoteTicket, ReplyReceipt } from '#shared/remote-ticket.ts';
import {
  createTestCentral,
  factOf,
  pngOf,
  ticketContent,
  ticketRequest,
  type TestCentral,
} from '#tests/support/test-central.ts';

const who = '?email=marie.durand@exemple.fr';
const screen = pngOf('the screen afterwards');
const DAY_MS = 86_400_000;

let central: TestCentral;
let reference: string;

beforeEach(async () => {
  central = await createTestCentral();
  const answer = await central.ask('/v1/tickets', ticketRequest(ticketContent()));
  ({ reference } = Receipt.parse(await answer.json()));
});

interface Sent {
  readonly text?: string;
  readonly wish?: 'resolved' | 'reopened' | null;
  readonly pictures?: readonly Uint8Array<ArrayBuffer>[];
  /** Left out of the request, as those that are held. */
  readonly ahead?: boolean;
  readonly author?: string;
}

function send(key: string, { text = '', wish = null, pictures = [], ahead, author = '' }: Sent) {
  const attachments = pictures.map((data, at) => factOf(data, `ecran-${at + 1}.png`));
  const body = new FormData();
  body.append('reply', new Blob([JSON.stringify({ text, wish, attachments, author })]));
  for (const data of ahead === true ? [] : pictures) body.append('picture', new Blob([data]));
  return central.ask(`/v1/tickets/${reference}/replies${who}`, {
    ...{ method: 'POST', body },
    headers: { 'idempotency-key': key },
  });
}

const receiptOf = async (answer: Response) => ReplyReceipt.parse(await answer.json());
const codeOf = async (answer: Response) => Problem.parse(await answer.json()).code;
const read = async () =>
  RemoteTicket.parse(await (await central.ask(`/v1/tickets/${reference}${who}`)).json());

test('a reply counts its pictures back, and they come back byte for byte', async () => {
  const key = randomUUID();
  const receipt = await receiptOf(await send(key, { text: 'Voici', pictures: [screen] }));
  expect(receipt.reply).toEqual({ key, attachments: [factOf(screen)] });
  expect(receipt.thread).toMatchObject([{ id: key, text: 'Voici', attachments: [factOf(screen)] }]);
  const { sha256 } = factOf(screen);
  const answer = await central.ask(`/v1/tickets/${reference}/attachments/${sha256}${who}`);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(screen);
});

test('a reply that comes again, with or without its pictures, is said once', async () => {
  const [key, reply] = [randomUUID(), { text: 'Voici', pictures: [screen] }];
  const first = await receiptOf(await send(key, reply));
  central.advance(1000);
  expect(await receiptOf(await send(key, { ...reply, ahead: true }))).toEqual(first);
  expect((await read()).thread).toHaveLength(1);
  expect(await codeOf(await send(key, { text: 'Autre chose' }))).toBe('key-reused');
});

test('pictures may come ahead of their reply, and need not come again', async () => {
  const [key, { sha256 }] = [randomUUID(), factOf(screen)];
  const asked = async (init: RequestInit = {}, path = '') =>
    Delivery.parse(await (await central.ask(`/v1/deliveries/${key}${path}`, init)).json());
  const put = { method: 'PUT', body: new Uint8Array(screen) };
  expect((await asked(put, `/pictures/${sha256}`)).held).toEqual([sha256]);
  const receipt = await receiptOf(await send(key, { pictures: [screen], ahead: true }));
  expect(receipt.reply.attachments).toEqual([factOf(screen)]);
  expect(await asked()).toMatchObject({ receipt: null, held: [], replied: true });
  expect(await asked(put, `/pictures/${sha256}`)).toMatchObject({ held: [], replied: true });
});

test('a wish is part of the reply: words, status and notice, or nothing', async () => {
  const key = randomUUID();
  const solved = await receiptOf(await send(key, { wish: 'resolved' }));
  expect(solved).toMatchObject({ status: 'resolved', thread: [{ id: key, from: 'system' }] });
  expect(await receiptOf(await send(key, { wish: 'resolved' }))).toEqual(solved);
  await send(randomUUID(), { wish: 'reopened', text: 'Le son a encore coupé' });
  const ticket = await read();
  expect(ticket.status).toBe('in-progress');
  expect(ticket.thread.map(({ text }) => text)).toEqual([
    'Le demandeur indique que le problème est résolu.',
    'Le demandeur indique que le problème n’est pas résolu.',
    'Le son a encore coupé',
  ]);
});

test('a colleague who says so is named', async () => {
  const receipt = await receiptOf(
    await send(randomUUID(), { text: 'Moi aussi', author: 'Paul Etoga' }),
  );
  expect(receipt.thread[0]).toMatchObject({ from: 'requester', author: 'Paul Etoga' });
});

test('a wrong picture leaves neither words nor status', async () => {
  const body = new FormData();
  const attachments = [factOf(pngOf('declared'))];
  body.append(
    'reply',
    new Blob([JSON.stringify({ text: 'Voici', wish: 'resolved', attachments })]),
  );
  body.append('picture', new Blob([screen]));
  const answer = await central.ask(`/v1/tickets/${reference}/replies${who}`, {
    ...{ method: 'POST', body },
    headers: { 'idempotency-key': randomUUID() },
  });
  expect(await codeOf(answer)).toBe('receipt-mismatch');
  expect(await read()).toMatchObject({ status: 'new', thread: [] });
});

test.each([{}, { wish: 'reopened' as const }, { wish: 'reopened' as const, pictures: [screen] }])(
  'a reply that says nothing is refused: %o',
  async (reply) => {
    expect(await codeOf(await send(randomUUID(), reply))).toBe('invalid-input');
  },
);

test('a ticket solved ninety days ago is closed, and what had arrived before is still confirmed', async () => {
  const key = randomUUID();
  await send(key, { wish: 'resolved', text: 'Merci' });
  central.advance(89 * DAY_MS);
  expect((await send(randomUUID(), { text: 'Encore merci' })).status).toBe(201);
  central.advance(91 * DAY_MS);
  const late = await send(randomUUID(), { wish: 'reopened', text: 'Cela recommence' });
  expect(late.status).toBe(410);
  expect(await codeOf(late)).toBe('ticket-closed');
  expect((await send(key, { wish: 'resolved', text: 'Merci' })).status).toBe(201);
});
