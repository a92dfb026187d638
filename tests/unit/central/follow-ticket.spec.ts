import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { Problem, Receipt } from '#shared/central-api.ts';
import { RemoteTicket } from '#shared/remote-ticket.ts';
import {
  createTestCentral,
  factOf,
  pngOf,
  ticketContent,
  ticketRequest,
  type TestCentral,
} from '#tests/support/test-central.ts';

const picture = pngOf('the screen as it was');
const content = ticketContent({ attachments: [factOf(picture)] });
const who = '?email=Marie.DURAND@exemple.fr';

let central: TestCentral;
let reference: string;

beforeEach(async () => {
  central = await createTestCentral();
  const answer = await central.ask('/v1/tickets', ticketRequest(content, [picture]));
  ({ reference } = Receipt.parse(await answer.json()));
});

const read = async (path = `/v1/tickets/${reference}${who}`) =>
  RemoteTicket.parse(await (await central.ask(path)).json());

const post = (path: string, body: unknown, key?: string) =>
  central.ask(`/v1/tickets/${reference}/${path}${who}`, {
    method: 'POST',
    body: JSON.stringify(body),
    ...(key !== undefined && { headers: { 'idempotency-key': key } }),
  });

test('a ticket is read by either reference, whatever the case of the e-mail', async () => {
  const ticket = await read();
  expect(ticket).toMatchObject({ reference, subject: 'Casque muet', status: 'new', thread: [] });
  expect(ticket.attachments).toEqual(content.attachments);
  expect(await read(`/v1/tickets/${content.provisionalReference}${who}`)).toEqual(ticket);
  expect(await read(`/v1/tickets/${reference.toLowerCase().replaceAll('-', '')}${who}`)).toEqual(
    ticket,
  );
});

test('a wrong reference and a wrong e-mail get the same answer', async () => {
  const bodies = await Promise.all(
    [
      `/v1/tickets/${reference}?email=somebody@exemple.fr`,
      `/v1/tickets/K7M-2PX-94D${who}`,
      `/v1/tickets/nonsense${who}`,
      `/v1/tickets/${reference}/attachments/${'0'.repeat(64)}${who}`,
    ].map(async (path) => {
      const answer = await central.ask(path);
      expect(answer.status).toBe(404);
      return answer.text();
    }),
  );
  expect(new Set(bodies).size).toBe(1);
  expect(Problem.parse(JSON.parse(bodies[0]!)).code).toBe('not-found');
});

test('a ticket asked for without an e-mail is refused', async () => {
  const answer = await central.ask(`/v1/tickets/${reference}`);
  expect(answer.status).toBe(400);
});

test('a ticket that has not changed costs a 304', async () => {
  const path = `/v1/tickets/${reference}${who}`;
  const etag = (await central.ask(path)).headers.get('etag')!;
  const again = await central.ask(path, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  await post('replies', { text: 'Toujours pareil' }, randomUUID());
  expect((await central.ask(path, { headers: { 'if-none-match': etag } })).status).toBe(200);
});

test('a picture comes back byte for byte, as what it is', async () => {
  const { sha256 } = content.attachments[0]!;
  const answer = await central.ask(`/v1/tickets/${reference}/attachments/${sha256}${who}`);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(picture);
});

test('a reply sent twice with one key is in the thread once', async () => {
  const key = randomUUID();
  expect((await post('replies', { text: 'Toujours pareil' }, key)).status).toBe(201);
  const again = RemoteTicket.parse(
    await (await post('replies', { text: 'Toujours pareil' }, key)).json(),
  );
  expect(again.thread).toMatchObject([
    { from: 'requester', author: 'Marie Durand', text: 'Toujours pareil' },
  ]);
  const other = await post('replies', { text: 'Autre chose' }, key);
  expect(Problem.parse(await other.json())).toMatchObject({ status: 409, code: 'key-reused' });
});

test('a ticket’s own key cannot be used for a reply', async () => {
  const key = randomUUID();
  await central.ask('/v1/tickets', ticketRequest(content, [picture], key));
  expect((await post('replies', { text: 'Bonjour' }, key)).status).toBe(409);
});

test('the requester resolves and reopens, and says why', async () => {
  const resolved = await post('status', { to: 'resolved', reason: '' });
  expect(resolved.status).toBe(200);
  expect(RemoteTicket.parse(await resolved.json()).status).toBe('resolved');
  await post('status', { to: 'reopened', reason: 'Le son a encore coupé' });
  const ticket = await read();
  expect(ticket.status).toBe('in-progress');
  expect(ticket.thread.map(({ from, text }) => [from, text])).toEqual([
    ['system', 'Le demandeur indique que le problème est résolu.'],
    ['system', 'Le demandeur indique que le problème n’est pas résolu.'],
    ['requester', 'Le son a encore coupé'],
  ]);
});

test('a status said twice changes nothing', async () => {
  await post('status', { to: 'resolved', reason: 'Câble changé' });
  const first = await read();
  await post('status', { to: 'resolved', reason: 'Câble changé' });
  expect(await read()).toEqual(first);
});

test('a reply ends the wait for the requester, but does not reopen what is solved', async () => {
  const stand = async (status: 'waiting-requester' | 'resolved') => {
    const at = '2026-11-23T14:00:00.000Z';
    await central.store.tickets.change({ reference, messages: [], status, at });
    const answer = await post('replies', { text: 'Merci' }, randomUUID());
    return RemoteTicket.parse(await answer.json()).status;
  };
  expect(await stand('waiting-requester')).toBe('in-progress');
  expect(await stand('resolved')).toBe('resolved');
});

test('an empty reply and an unknown status are refused', async () => {
  expect((await post('replies', { text: '  ' }, randomUUID())).status).toBe(400);
  expect((await post('status', { to: 'closed', reason: '' })).status).toBe(400);
});

test('a body too long to be a reply is refused', async () => {
  const answer = await post('replies', { text: 'x'.repeat(200_000) }, randomUUID());
  expect(Problem.parse(await answer.json())).toMatchObject({
    status: 413,
    code: 'request-too-large',
  });
});
