import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { Delivery, Problem, Receipt } from '#shared/central-api.ts';
import {
  createTestCentral,
  factOf,
  pngOf,
  ticketContent,
  ticketRequest,
  type TestCentral,
} from '#tests/support/test-central.ts';

async function createStory() {
  const central = await createTestCentral();
  const key = randomUUID();
  const picture = pngOf('screen');
  const content = ticketContent({ attachments: [factOf(picture)] });
  const upload = (revision: number, description = content.description) =>
    central.ask(
      '/v1/tickets',
      ticketRequest({ ...content, revision, description }, [picture], key),
    );
  const takeBack = async (revision: number) =>
    Delivery.parse(await (await post(central, key, { revision })).json());
  return { central, key, upload, takeBack };
}

const post = (central: TestCentral, key: string, body: unknown) =>
  central.ask(`/v1/deliveries/${key}/take-back`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const codeOf = async (answer: Response) => Problem.parse(await answer.json()).code;

test('an upload that arrives after its ticket was taken back makes no ticket', async () => {
  const { central, upload, takeBack } = await createStory();
  expect(await takeBack(0)).toEqual({ receipt: null, byPhone: null, held: [] });
  const late = await upload(0);
  expect([late.status, await codeOf(late)]).toEqual([410, 'ticket-taken-back']);
  expect(await central.store.tickets.countGroups('')).toEqual([]);
});

test('the next revision is taken, under the same key', async () => {
  const { central, upload, takeBack } = await createStory();
  await takeBack(0);
  const receipt = Receipt.parse(await (await upload(1, 'Autres mots')).json());
  expect((await central.store.tickets.find(receipt.reference))?.content.description).toBe(
    'Autres mots',
  );
  // Neither the late one nor a repeat makes another.
  expect((await upload(0)).status).toBe(409);
  expect(Receipt.parse(await (await upload(1, 'Autres mots')).json())).toEqual(receipt);
});

test('a ticket that is there whole stays, and its receipt says so', async () => {
  const { upload, takeBack } = await createStory();
  const receipt = Receipt.parse(await (await upload(0)).json());
  expect(await takeBack(0)).toMatchObject({ receipt });
  expect(Receipt.parse(await (await upload(0)).json())).toEqual(receipt);
});

test('a notice that comes late does not undo a later one', async () => {
  const { upload, takeBack } = await createStory();
  await takeBack(3);
  await takeBack(1);
  expect((await upload(3)).status).toBe(410);
  expect((await upload(4)).status).toBe(201);
});

test.each([{}, { revision: -1 }, { revision: 'one' }, null])(
  'a notice of another shape is refused: %j',
  async (body) => {
    const { central, key } = await createStory();
    expect(await codeOf(await post(central, key, body))).toBe('invalid-input');
  },
);

test('a key that is none is refused', async () => {
  const { central } = await createStory();
  expect(await codeOf(await post(central, 'not-a-key', { revision: 0 }))).toBe('invalid-input');
});
