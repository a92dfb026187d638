import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { erasedPicture } from '#central/tickets/erased-picture.ts';
import { Receipt } from '#shared/central-api.ts';
import { RemoteTicket } from '#shared/remote-ticket.ts';
import { createDeskVisitor, type DeskVisitor } from '#tests/support/desk-visitor.ts';
import {
  createTestCentral,
  factOf,
  pngOf,
  ticketContent,
  ticketRequest,
  type TestCentral,
} from '#tests/support/test-central.ts';

const ERASED = erasedPicture('fr');
const data = pngOf('a customer’s card');
const { sha256 } = factOf(data);
const content = ticketContent({ attachments: [factOf(data)] });

let central: TestCentral;
let support: DeskVisitor;
let key: string;
let reference: string;
let address: string;

beforeEach(async () => {
  central = await createTestCentral();
  support = createDeskVisitor(central);
  await support.signInByCode(central.deskCode);
  key = randomUUID();
  reference = (await send()).reference;
  address = `/desk/tickets/${reference}/pictures/${sha256}`;
});

async function send(): Promise<Receipt> {
  const answer = await central.ask('/v1/tickets', ticketRequest(content, [data], key));
  return Receipt.parse(await answer.json());
}

async function bytesAt(path: string): Promise<Buffer> {
  return Buffer.from(await (await support.open(path)).arrayBuffer());
}

async function asItsRequester(): Promise<RemoteTicket> {
  const path = `/v1/tickets/${reference}?email=${content.requester.email}`;
  return RemoteTicket.parse(await (await central.ask(path)).json());
}

const seenOn = (page: string) => /name="seen" value="(\d+)"/u.exec(page)![1]!;

test('a picture is erased once the question is answered, and nobody is given it any more', async () => {
  expect(await support.page(`/desk/tickets/${reference}`)).toContain(`href="${address}/erase"`);
  const question = await support.page(`${address}/erase`);
  expect(question).toContain('Effacer cette image');
  expect(await bytesAt(address)).toEqual(data);
  const answer = await support.post(`${address}/erase`, { seen: seenOn(question) });
  expect(answer.status).toBe(303);
  expect(await bytesAt(address)).toEqual(ERASED.data);
  const asked = `/v1/tickets/${reference}/attachments/${sha256}?email=${content.requester.email}`;
  const given = await central.ask(asked);
  expect(Buffer.from(await given.arrayBuffer())).toEqual(ERASED.data);
  const itsAddress = `/v1/tickets/${reference}/attachments/${ERASED.sha256}`;
  expect(given.headers.get('content-location')).toBe(itsAddress);
});

test('its requester reads that it is gone, the team and the log who did it', async () => {
  await support.post(`${address}/erase`, {});
  const { thread, attachments } = await asItsRequester();
  expect(attachments.map(({ name }) => name)).toEqual(['image-effacee.png']);
  expect(thread.at(-1)).toMatchObject({
    ...{ from: 'system', author: 'SOS Poste' },
    text: 'Le support a effacé l’image ecran-1.png, qui ne devait pas rester ici.',
  });
  expect(await support.page(`/desk/tickets/${reference}`)).toContain('<strong>Support</strong>');
  expect(await support.page('/desk/log')).toContain(`a effacé une image du ticket ${reference}`);
});

test('a poste that sends it once more, since it heard no answer, is confirmed and brings nothing back', async () => {
  const first = await central.store.tickets.receipt(reference);
  await support.post(`${address}/erase`, {});
  expect(await send()).toMatchObject({ reference, attachments: first.attachments });
  expect(await bytesAt(address)).toEqual(ERASED.data);
});

test('a question that was overtaken is put again, and nothing is erased', async () => {
  const question = await support.page(`${address}/erase`);
  await support.post(`/desk/tickets/${reference}/reply`, { text: 'Je regarde.' });
  const answer = await support.post(`${address}/erase`, { seen: seenOn(question) });
  expect(answer.status).toBe(409);
  expect(await bytesAt(address)).toEqual(data);
  await support.post(`${address}/erase`, { seen: seenOn(await answer.text()) });
  expect(await bytesAt(address)).toEqual(ERASED.data);
});

test('nothing is asked of what is erased already, or was never there', async () => {
  await support.post(`${address}/erase`, {});
  expect(await support.page(`/desk/tickets/${reference}`)).not.toContain('/erase"');
  const blank = `/desk/tickets/${reference}/pictures/${ERASED.sha256}/erase`;
  for (const answer of [
    await support.open(`${address}/erase`),
    await support.post(`${address}/erase`, {}),
    await support.open(blank),
  ]) {
    expect(answer.headers.get('location')).toBe(`/desk/tickets/${reference}`);
  }
  const { status } = await support.open(`/desk/tickets/X/pictures/${sha256}/erase`);
  expect(status).toBe(404);
});
