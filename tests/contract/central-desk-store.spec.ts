import { beforeEach, describe, expect, test } from 'vitest';
import { NOBODY } from '#central/store/desk-records.ts';
import type { CentralStore, NewTicket, TicketFilter } from '#central/store/store.ts';
import { STORE_KINDS } from '#tests/support/central-stores.ts';
import { ticketContent } from '#tests/support/test-central.ts';

const at = (minute: number) => `2026-11-23T13:0${minute}:00.000Z`;

const all: TicketFilter = {
  statuses: ['new', 'in-progress', 'waiting-requester', 'resolved'],
  categoryId: undefined,
  search: '',
  limit: 50,
};

const newTicket = (
  reference: string,
  urgency: NewTicket['urgency'],
  minute: number,
): NewTicket => ({
  ...{ key: reference, contentHash: 'hash', reference, urgency, pictures: [], toComplete: false },
  content: ticketContent(),
  createdAt: at(minute),
});

describe.each(STORE_KINDS)('the desk’s part of the store on $name', (kind) => {
  let store: CentralStore;

  beforeEach(async ({ skip }) => {
    skip(kind.isMissing);
    const own = await kind.createPlace();
    store = await own.open();
    return async () => {
      await store.close();
      await own.remove();
    };
  });

  test('keeps accounts under names that differ, and ends all the sessions of one', async () => {
    const account = (id: string, name: string) => ({
      ...{ id, name, password: null, mustChange: true, disabledAt: null },
      createdAt: '2026-11-23T10:00:00.000Z',
    });
    expect(await store.accounts.add(account('1', 'Inès'))).toBe('added');
    expect(await store.accounts.add(account('2', 'INES'))).toBe('name-taken');
    expect(await store.accounts.add(account('1', 'Other'))).toBe('name-taken');
    await store.accounts.add(account('2', 'Amir'));
    expect((await store.accounts.list()).map(({ name }) => name)).toEqual(['Amir', 'Inès']);
    await store.accounts.setPassword('1', 'kept', false);
    await store.accounts.disable('1', '2026-11-23T11:00:00.000Z');
    expect(await store.accounts.findByName('ines')).toMatchObject({
      ...{ id: '1', password: 'kept', mustChange: false },
      disabledAt: '2026-11-23T11:00:00.000Z',
    });
    const expiresAt = '2026-11-23T20:00:00.000Z';
    for (const hash of ['a', 'b']) {
      await store.access.openSession({ hash, expiresAt, accountId: '1' });
    }
    await store.access.closeSessionsOf('1', 'b');
    expect(await store.access.findSession('a')).toBeUndefined();
    expect(await store.access.findSession('b')).toMatchObject({ accountId: '1' });
  });

  test('lists by urgency and by whose a ticket is, and goes on after any row', async () => {
    const turns = ['critical', 'low', 'critical', 'normal'] as const;
    for (const [index, urgency] of turns.entries()) {
      await store.tickets.create(newTicket(`T${index}`, urgency, index));
    }
    const account = { id: '1', name: 'Inès', password: null, mustChange: false, disabledAt: null };
    await store.accounts.add({ ...account, createdAt: at(0) });
    const to = { id: '1', name: 'Inès' };
    const assign = { reference: 'T2', to, by: 'Inès', at: at(9) };
    expect(await store.tickets.assign({ ...assign, seen: 1 })).toBe('changed-meanwhile');
    expect(await store.tickets.assign({ ...assign, seen: 0 })).toBe('changed');
    await store.tickets.change({ reference: 'T3', messages: [], status: 'resolved', at: at(9) });

    const list = async (changes: Partial<TicketFilter>) =>
      (await store.tickets.list({ ...all, ...changes })).map(({ reference }) => reference);
    expect(await list({})).toEqual(['T2', 'T0', 'T1', 'T3']);
    expect(await list({ urgency: 'critical' })).toEqual(['T2', 'T0']);
    expect(await list({ assignee: '1' })).toEqual(['T2']);
    expect(await list({ assignee: NOBODY })).toEqual(['T0', 'T1', 'T3']);
    expect(await list({ statuses: ['resolved'] })).toEqual(['T3']);
    const rows = await store.tickets.list(all);
    for (const [index, { status, urgency, updatedAt, reference }] of rows.entries()) {
      const after = { resolved: status === 'resolved', urgency, updatedAt, reference };
      expect(await list({ after })).toEqual(rows.slice(index + 1).map((row) => row.reference));
    }
    const found = await store.tickets.find('T2');
    expect(found).toMatchObject({ assignee: to, version: 1, updatedAt: at(2) });
    expect(found?.log).toEqual([
      { at: at(9), author: 'Inès', event: { kind: 'assigned', to: 'Inès' } },
    ]);
  });
});
