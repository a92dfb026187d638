import { beforeEach, expect, test } from 'vitest';
import { Receipt } from '#shared/central-api.ts';
import { createDeskVisitor, type DeskVisitor } from '#tests/support/desk-visitor.ts';
import {
  createTestCentral,
  ticketContent,
  ticketRequest,
  type TestCentral,
} from '#tests/support/test-central.ts';

let central: TestCentral;
let visitor: DeskVisitor;
let reference: string;
const AT = '2026-11-23T13:05:00.000Z';

beforeEach(async () => {
  central = await createTestCentral();
  visitor = createDeskVisitor(central);
  await visitor.open(`/desk/enter?code=${central.createEntryCode()}`);
  const answer = await central.ask('/v1/tickets', ticketRequest(ticketContent()));
  reference = Receipt.parse(await answer.json()).reference;
});

async function end(
  state: 'there' | 'waiting' | 'needs-a-person',
  error: 'busy' | 'refused' | null,
) {
  const { handOvers } = central.store;
  await handOvers.enlist({ since: AT, incompleteBefore: AT, at: AT });
  await handOvers.claim(AT, AT);
  await handOvers.record({ reference, attempts: 1, state, foreignId: null, nextAt: AT, error });
}

test('without a help desk nothing is said of one', async () => {
  expect(await visitor.page(`/desk/tickets/${reference}`)).not.toContain('util du support');
  expect(await visitor.page('/desk')).not.toContain('util du support');
});

test('a ticket that is there shows its number with a link, and is found by it', async () => {
  await end('there', null);
  const foreign = { number: '4711', url: 'https://rt.exemple.fr/Ticket/4711', readUpTo: AT };
  await central.store.handOvers.keepForeign(reference, {
    ...foreign,
    ...{ status: 'new', settled: 'new' },
  });
  const text = await visitor.page(`/desk/tickets/${reference}`);
  expect(text).toContain('href="https://rt.exemple.fr/Ticket/4711"');
  expect(text).toContain('ticket n°\u{a0}4711');
  expect(await visitor.page('/desk?search=4711')).toContain(reference);
});

test('what needs a person is said over the inbox, with the reason, and tried again in one press', async () => {
  await end('needs-a-person', 'refused');
  expect(await visitor.page('/desk')).toContain('Un ticket n’a pas pu être transmis');
  const text = await visitor.page('/desk/help-desk');
  expect(text).toContain(reference);
  expect(text).toContain('refuse ce ticket tel qu’il est');
  await visitor.post(`/desk/help-desk/${reference}/repeat`, {});
  expect(await central.store.handOvers.findHandOver(reference)).toMatchObject({ state: 'waiting' });
  expect(await visitor.page('/desk')).not.toContain('n’a pas pu être transmis');
});

test('a ticket is left at the central when the team decides so', async () => {
  await end('waiting', 'busy');
  const english = { 'accept-language': 'en' };
  expect(await visitor.page('/desk/help-desk', english)).toContain('asks us to wait');
  await visitor.post(`/desk/help-desk/${reference}/leave`, {});
  expect(await central.store.handOvers.findHandOver(reference)).toMatchObject({ state: 'left' });
  expect(await visitor.page(`/desk/tickets/${reference}`)).toContain('Gardé ici seulement');
});

test('a reply that needs a person stands on the page with its reason, and is tried again or left there', async () => {
  await end('there', null);
  const { handOvers, tickets } = central.store;
  const messageId = '3d0f2b6e-1c55-4f0e-9a52-5b6f3d1c2a10';
  await tickets.change({
    ...{ reference, status: 'new', at: AT, once: { key: messageId, contentHash: 'x' } },
    messages: [
      {
        id: messageId,
        at: AT,
        from: 'requester',
        author: 'Marie',
        text: `<b>Rien</b> ne va. ${'x'.repeat(99)}`,
      },
    ],
  });
  await handOvers.enlistMessages(AT);
  await handOvers.claimMessage(AT, AT);
  const ended = { messageId, attempts: 1, nextAt: AT };
  await handOvers.recordMessage({ ...ended, state: 'needs-a-person', error: 'refused' });
  expect(await visitor.page('/desk')).toContain('Une réponse n’a pas pu être transmise');
  expect(await visitor.page(`/desk/tickets/${reference}`)).toContain('n’a pas pu être transmise');
  const text = await visitor.page('/desk/help-desk');
  expect(text).toContain('Réponse de Marie\u{a0}:');
  expect(text).toContain('«\u{a0}&lt;b&gt;Rien&lt;/b&gt; ne va.…\u{a0}»');
  expect(text).toContain('refuse cette réponse telle qu’elle est');
  expect(text).not.toContain('xxx');
  await visitor.post(`/desk/help-desk/messages/${messageId}/leave`, {});
  expect(await handOvers.listMessages(['left'], 9)).toHaveLength(1);
  expect(await visitor.page('/desk')).not.toContain('n’a pas pu être transmise');
  await visitor.post(`/desk/help-desk/messages/${messageId}/repeat`, {});
  expect(await handOvers.listMessages(['waiting'], 9)).toMatchObject([{ messageId }]);
});
