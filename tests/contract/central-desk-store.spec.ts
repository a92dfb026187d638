import { beforeEach, describe, expect, test } from 'vitest';
import { createSqliteStore } from '#central/store/sqlite/create-sqlite-store.ts';
import type { CentralStore } from '#central/store/store.ts';

/** What any store promises to the pages of the support team. */
const IMPLEMENTATIONS: { name: string; open: () => CentralStore }[] = [
  { name: 'SQLite', open: () => createSqliteStore(':memory:') },
];

describe.each(IMPLEMENTATIONS)('the desk’s part of the store on $name', ({ open }) => {
  let store: CentralStore;

  beforeEach(() => {
    store = open();
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
});
