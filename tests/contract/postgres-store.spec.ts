import { randomInt, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { migrate } from '#central/store/postgres/migrate.ts';
import { MIGRATIONS } from '#central/store/postgres/migrations.ts';
import type { CentralStore } from '#central/store/store.ts';
import { createReference } from '#shared/reference.ts';
import {
  AT,
  MISSING,
  allTickets,
  newTicket,
  connectTo,
  newDatabase,
  openStore,
  twoCentrals,
} from '#tests/support/postgres-bench.ts';

const title = MISSING === undefined ? 'PostgreSQL' : `PostgreSQL, left out because ${MISSING}`;

describe.skipIf(MISSING !== undefined)(title, () => {
  describe('climbing', () => {
    test('centrals that start together on an empty database do each step once', async () => {
      const url = await newDatabase('empty');
      const stores = await Promise.all([1, 2, 3].map(() => openStore(url)));
      for (const store of stores) expect(await store.access.hasTokens()).toBe(false);
    });

    test('a database of a newer program is left alone', async () => {
      const url = await newDatabase();
      await (await connectTo(url)).query('UPDATE schema_version SET version = 999');
      await expect(openStore(url)).rejects.toThrow('newer than this program knows');
    });

    test('a step that fails leaves the database as it was', async () => {
      const client = await connectTo(await newDatabase('empty'));
      const steps = [...MIGRATIONS, 'CREATE TABLE more (id TEXT); SELECT * FROM nowhere'];
      await expect(migrate(client, steps)).rejects.toThrow('nowhere');
      const { rows } = await client.query('SELECT version FROM schema_version');
      expect(rows).toEqual([{ version: MIGRATIONS.length }]);
      expect((await client.query("SELECT to_regclass('more') AS more")).rows).toEqual([
        { more: null },
      ]);
    });
  });

  describe('two centrals on one database', () => {
    test('make one ticket of one key that comes to both at once', async () => {
      const [one, other] = await twoCentrals();
      for (let round = 0; round < 20; round += 1) {
        const ticket = newTicket();
        const twin = { ...ticket, reference: createReference(randomInt) };
        const outcomes = await Promise.all([
          one.tickets.create(ticket),
          other.tickets.create(twin),
        ]);
        expect(outcomes.toSorted()).toEqual(['created', 'key-known']);
        const known = await other.tickets.findKey(ticket.key);
        expect((await one.tickets.receipt(known!.reference)).attachments).toHaveLength(1);
      }
      expect(await one.tickets.list(allTickets)).toHaveLength(20);
    });

    test('make two tickets of one reference that both have drawn: the second draws again', async () => {
      const [one, other] = await twoCentrals();
      const reference = createReference(randomInt);
      const outcomes = await Promise.all([
        one.tickets.create(newTicket({ reference })),
        other.tickets.create(newTicket({ reference })),
      ]);
      expect(outcomes.toSorted()).toEqual(['created', 'reference-taken']);
    });

    test('agree on whether a ticket came before it was taken back', async () => {
      const [one, other] = await twoCentrals();
      for (let round = 0; round < 20; round += 1) {
        const ticket = newTicket();
        const [outcome] = await Promise.all([
          one.tickets.create(ticket),
          other.tickets.takeBack({ key: ticket.key, revision: 0, at: AT }),
        ]);
        const isThere = (await other.tickets.findKey(ticket.key)) !== undefined;
        expect(isThere).toBe(outcome === 'created');
      }
    });

    test('say a reply once, and of two answers from one screen refuse the second', async () => {
      const [one, other] = await twoCentrals();
      const { reference } = newTicket();
      await one.tickets.create(newTicket({ reference }));
      const said = (id: string, text: string) => ({
        ...{ id, at: AT, from: 'requester' as const, author: 'Marie', text },
      });
      const key = randomUUID();
      const reply = {
        ...{ reference, status: 'new' as const, at: AT, messages: [said(key, 'toujours')] },
        once: { key, contentHash: 'reply' },
      };
      const replies = await Promise.all([one.tickets.change(reply), other.tickets.change(reply)]);
      expect(replies.toSorted()).toEqual(['changed', 'key-known']);
      const answer = (text: string) => ({
        ...{ reference, status: 'in-progress' as const, at: AT, seen: 1 },
        messages: [{ ...said(randomUUID(), text), from: 'support' as const }],
      });
      const answers = await Promise.all([
        one.tickets.change(answer('a')),
        other.tickets.change(answer('b')),
      ]);
      expect(answers.toSorted()).toEqual(['changed', 'changed-meanwhile']);
      expect((await one.tickets.find(reference))?.thread).toHaveLength(2);
    });

    test('raise one proposal for one outage that both have seen', async () => {
      const [one, other] = await twoCentrals();
      const signature = { categoryId: 'dsi-crm', finding: '', application: '' };
      const propose = (store: CentralStore, id: string) =>
        store.incidents.propose(
          { id, signature, since: AT, usual: 0.2, raisedAt: AT },
          '2026-11-22T13:00:00.000Z',
        );
      const raised = await Promise.all([propose(one, 'a'), propose(other, 'b')]);
      expect(raised.toSorted()).toEqual([false, true]);
      expect(await one.incidents.listProposals(AT)).toHaveLength(1);
    });

    test('hand over each ticket once between them', async () => {
      const [one, other] = await twoCentrals();
      for (let left = 30; left > 0; left -= 1) await one.tickets.create(newTicket());
      const enlisting = { since: AT, incompleteBefore: AT, at: AT };
      const enlisted = await Promise.all([
        one.handOvers.enlist(enlisting),
        other.handOvers.enlist(enlisting),
      ]);
      expect(enlisted[0] + enlisted[1]).toBe(30);
      const until = '2026-11-23T13:15:00.000Z';
      const claims = await Promise.all(
        Array.from({ length: 40 }, (_, at) =>
          (at % 2 === 0 ? one : other).handOvers.claim(AT, until),
        ),
      );
      const claimed = claims.flatMap((claim) => claim?.reference ?? []);
      expect(new Set(claimed).size).toBe(claimed.length);
      expect(claimed.length).toBeGreaterThan(20);
    });

    test('hear of each other’s changes, and not of their own', async () => {
      const [one, other] = await twoCentrals();
      const heard: unknown[] = [];
      one.hints.listen((hint) => heard.push({ one: hint }));
      const hint = { reference: 'K7M-2PX-94D' };
      await expect
        .poll(
          () => {
            other.hints.announce(hint);
            return heard.length;
          },
          { timeout: 5000 },
        )
        .toBeGreaterThan(0);
      one.hints.announce({ notices: true });
      await other.check();
      expect(heard).toContainEqual({ one: hint });
      expect(heard).not.toContainEqual({ one: { notices: true } });
    });

    test('do one after the other what only one may do at a time', async () => {
      const [one, other] = await twoCentrals();
      const order: string[] = [];
      const work = (name: string) => async () => {
        order.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 50));
        order.push(`${name} ends`);
      };
      await Promise.all([one.alone(work('one')), other.alone(work('other'))]);
      expect(order[1]).toBe(order[0]?.replace('begins', 'ends'));
    });
  });
});
