import { beforeEach, expect, test } from 'vitest';
import { eraseOldTickets } from '#central/tickets/erase-old-tickets.ts';
import { Receipt } from '#shared/central-api.ts';
import { createDeskVisitor, type DeskVisitor } from '#tests/support/desk-visitor.ts';
import {
  createTestCentral,
  ticketContent,
  ticketRequest,
  type TestCentral,
} from '#tests/support/test-central.ts';

const DAY_MS = 86_400_000;

let central: TestCentral;
let support: DeskVisitor;

async function open(keepResolvedDays?: number): Promise<void> {
  central = await createTestCentral({ keepResolvedDays });
  support = createDeskVisitor(central);
  await support.signInByCode(central.deskCode);
}

async function bringResolved(): Promise<string> {
  const answer = await central.ask('/v1/tickets', ticketRequest(ticketContent()));
  const { reference } = Receipt.parse(await answer.json());
  const at = new Date(central.clock.now()).toISOString();
  await central.store.tickets.change({ reference, messages: [], status: 'resolved', at });
  return reference;
}

const isThere = async (reference: string) =>
  (await central.store.tickets.find(reference)) !== undefined;

beforeEach(() => open(400));

test('a resolved ticket is erased once nothing was added to it for so many days', async () => {
  const reference = await bringResolved();
  central.advance(400 * DAY_MS);
  await eraseOldTickets(central);
  expect(await isThere(reference)).toBe(true);
  central.advance(1);
  await eraseOldTickets(central);
  expect(await isThere(reference)).toBe(false);
});

test('the log says how many were erased, and nothing of them', async () => {
  const references = [await bringResolved(), await bringResolved()];
  central.advance(401 * DAY_MS);
  await eraseOldTickets(central);
  await eraseOldTickets(central);
  // Who has signed in so long ago does so again.
  await support.signInByCode(central.deskCode);
  const page = await support.page('/desk/log');
  expect(page.match(/a effacé/gu)).toHaveLength(1);
  expect(page).toContain('a effacé 2 tickets résolus, inchangés depuis 400 jours');
  for (const reference of references) expect(page).not.toContain(reference);
});

test('more than are erased at once go all the same', async () => {
  for (let left = 21; left > 0; left -= 1) await bringResolved();
  central.advance(401 * DAY_MS);
  await eraseOldTickets(central);
  const resolved = { statuses: ['resolved'], categoryId: undefined, search: '', limit: 5 } as const;
  expect(await central.store.tickets.list(resolved)).toEqual([]);
});

test('without a setting everything stays', async () => {
  await open();
  const reference = await bringResolved();
  central.advance(4000 * DAY_MS);
  await eraseOldTickets(central);
  expect(await isThere(reference)).toBe(true);
});

test('the page of a resolved ticket says when it will be erased, and only where it will', async () => {
  const reference = await bringResolved();
  expect(await support.page(`/desk/tickets/${reference}`)).toContain('28 déc. 2027');
  const at = new Date(central.clock.now()).toISOString();
  await central.store.tickets.change({ reference, messages: [], status: 'in-progress', at });
  expect(await support.page(`/desk/tickets/${reference}`)).not.toContain('Effacé au plus tôt');
  await open();
  const kept = await bringResolved();
  expect(await support.page(`/desk/tickets/${kept}`)).not.toContain('Effacé au plus tôt');
});
