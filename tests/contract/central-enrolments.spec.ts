import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { EnrolmentRequest } from '#central/store/enrolment-store.ts';
import type { CentralStore } from '#central/store/store.ts';
import { STORE_KINDS, type OwnPlace } from '#tests/support/central-stores.ts';
import { ticketContent } from '#tests/support/test-central.ts';

const AT = '2026-11-23T13:00:00.000Z';
const LATER = '2026-11-23T14:00:00.000Z';

const code = (changes: Partial<Parameters<CentralStore['enrolments']['addCode']>[0]> = {}) => ({
  id: randomUUID(),
  hash: 'code',
  site: 'Douala',
  most: 1,
  createdAt: '2026-11-23T12:00:00.000Z',
  createdBy: 'Paul',
  expiresAt: '2026-11-30T12:00:00.000Z',
  ...changes,
});

const request = (changes: Partial<EnrolmentRequest> = {}): EnrolmentRequest => ({
  id: randomUUID(),
  poste: 'PC-214',
  codeHash: 'code',
  tokenHash: 'token',
  at: AT,
  ...changes,
});

const REFUSED = { kind: 'refused', isGuess: false };

describe.each(STORE_KINDS)('enrolment on $name', ({ isMissing, createPlace }) => {
  let own: OwnPlace;
  let store: CentralStore;

  beforeEach(async ({ skip }) => {
    skip(isMissing);
    own = await createPlace();
    store = await own.open();
    return async () => {
      await store.close();
      await own.remove();
    };
  });

  test('a code makes one poste known, and is then used up', async () => {
    await store.enrolments.addCode(code());
    expect(await store.enrolments.enrol(request())).toEqual({
      ...{ kind: 'enrolled', site: 'Douala', isNew: true },
    });
    expect(await store.enrolments.findPoste('token')).toMatchObject({
      ...{ poste: 'PC-214', site: 'Douala', enrolledAt: AT, lastSeen: null, revokedAt: null },
    });
    expect(await store.enrolments.enrol(request({ tokenHash: 'other' }))).toEqual(REFUSED);
    expect(await store.enrolments.findPoste('other')).toBeUndefined();
    expect(await store.enrolments.listCodes()).toMatchObject([{ used: 1, most: 1, endedAt: null }]);
  });

  test('a lost answer is asked for again, and costs no second use; even once the code is over', async () => {
    await store.enrolments.addCode(code({ most: 2 }));
    await store.enrolments.enrol(request());
    const again = { kind: 'enrolled', site: 'Douala', isNew: false };
    expect(await store.enrolments.enrol(request({ poste: 'pc 214' }))).toEqual(again);
    const late = request({ at: '2027-01-01T00:00:00.000Z', codeHash: 'mistyped' });
    expect(await store.enrolments.enrol(late)).toEqual(again);
    expect(await store.enrolments.listCodes()).toMatchObject([{ used: 1 }]);
    expect(await store.enrolments.enrol(request({ poste: 'PC-215' }))).toEqual({
      kind: 'token-taken',
    });
  });

  test('a code that is unknown, over or ended lets nobody in', async () => {
    const { id, ...rest } = code({ most: 9 });
    await store.enrolments.addCode({ id, ...rest });
    const guess = await store.enrolments.enrol(request({ codeHash: 'wrong' }));
    expect(guess).toEqual({ ...REFUSED, isGuess: true });
    const late = request({ at: rest.expiresAt });
    expect(await store.enrolments.enrol(late)).toEqual(REFUSED);
    expect(await store.enrolments.endCode(id, AT)).toMatchObject({ site: 'Douala', endedAt: AT });
    expect(await store.enrolments.endCode(id, LATER)).toBeUndefined();
    expect(await store.enrolments.endCode('none', AT)).toBeUndefined();
    expect(await store.enrolments.enrol(request())).toEqual(REFUSED);
  });

  test('of many postes at once, as many come in as the code is for, each once', async () => {
    await store.enrolments.addCode(code({ most: 5 }));
    const asked = Array.from({ length: 24 }, (_, at) => at % 12).map((at) =>
      store.enrolments.enrol(request({ poste: `PC-${at}`, tokenHash: `token-${at}` })),
    );
    await Promise.all(asked);
    expect(await store.enrolments.listPostes('', 50)).toHaveLength(5);
    expect(await store.enrolments.listCodes()).toMatchObject([{ used: 5 }]);
  });

  test('a poste that is revoked is not found by a phone, does not come back by an older code, and may be let in again', async () => {
    await store.enrolments.addCode(code({ most: 9 }));
    await store.enrolments.enrol(request());
    const { id } = (await store.enrolments.findPoste('token'))!;
    expect(await store.enrolments.findPostesByHash('tok')).toMatchObject([{ id }]);
    expect(await store.enrolments.findPosteById(id)).toMatchObject({ poste: 'PC-214' });
    expect(await store.enrolments.findPosteById('nobody')).toBeUndefined();
    expect(await store.enrolments.revoke(id, AT)).toMatchObject({ poste: 'PC-214', revokedAt: AT });
    expect(await store.enrolments.findPostesByHash('tok')).toEqual([]);
    expect(await store.enrolments.enrol(request())).toEqual(REFUSED);
    const anew = request({ tokenHash: 'new', poste: 'pc-214', at: LATER });
    expect(await store.enrolments.enrol(anew)).toEqual(REFUSED);
    expect(await store.enrolments.enrol(request({ tokenHash: 'n', poste: 'PC-9' }))).toMatchObject({
      kind: 'enrolled',
    });
    await store.enrolments.addCode(code({ hash: 'later', createdAt: LATER }));
    expect(await store.enrolments.enrol({ ...anew, codeHash: 'later' })).toMatchObject({
      kind: 'enrolled',
    });
    await store.enrolments.revoke(id, null);
    expect(await store.enrolments.enrol(request())).toMatchObject({ isNew: false });
    expect(await store.enrolments.revoke('nobody', AT)).toBeUndefined();
  });

  test('postes are listed by site and name, found by words of either, and say when they were seen', async () => {
    await store.enrolments.addCode(code({ most: 2 }));
    await store.enrolments.addCode(code({ hash: 'y', site: 'Yaoundé', most: 2 }));
    await store.enrolments.enrol(request({ tokenHash: 'b', poste: 'PC-2' }));
    await store.enrolments.enrol(request({ tokenHash: 'a', poste: 'PC-1' }));
    await store.enrolments.enrol(request({ tokenHash: 'c', poste: 'PC-1', codeHash: 'y' }));
    const names = async (search: string, limit = 9) =>
      (await store.enrolments.listPostes(search, limit)).map(({ poste, site }) => [poste, site]);
    expect(await names('')).toEqual([
      ['PC-1', 'Douala'],
      ['PC-2', 'Douala'],
      ['PC-1', 'Yaoundé'],
    ]);
    expect(await names('yaounde pc')).toEqual([['PC-1', 'Yaoundé']]);
    expect(await names('', 1)).toHaveLength(1);
    await store.enrolments.seen('a', '2026-11-24');
    expect(await store.enrolments.findPoste('a')).toMatchObject({ lastSeen: '2026-11-24' });
  });

  test('codes that are long over are let go of', async () => {
    await store.enrolments.addCode(code({ hash: 'old', expiresAt: '2026-01-01T00:00:00.000Z' }));
    await store.enrolments.addCode(code());
    await store.enrolments.dropCodesBefore('2026-06-01T00:00:00.000Z');
    expect(await store.enrolments.listCodes()).toMatchObject([{ hash: 'code' }]);
  });

  test('a ticket remembers whose token it came with', async () => {
    const make = (reference: string, origin: { id: string; poste: string; site: string } | null) =>
      store.tickets.create({
        ...{ key: randomUUID(), contentHash: 'h', reference, content: ticketContent(), origin },
        ...{ urgency: 'normal', createdAt: AT, pictures: [], toComplete: false },
      });
    const origin = { id: 'p', poste: 'PC-214', site: 'Douala' };
    expect(await make('K7M-2PX-94D', origin)).toBe('created');
    expect(await make('K7M-2PX-94E', null)).toBe('created');
    expect(await store.tickets.originOf('K7M-2PX-94D')).toEqual(origin);
    expect(await store.tickets.originOf('K7M-2PX-94E')).toBeUndefined();
  });

  test('profiles are kept by name, and a change from what is no longer there is refused', async () => {
    const profile = (id: string, name: string, updatedAt = AT) => ({
      ...{ id, name, sites: ['Douala'], hiddenCategories: ['dsi-crm'], hiddenArticles: [] },
      updatedAt,
    });
    expect(await store.profiles.save(profile('b', 'Voix'), null)).toBe('saved');
    expect(await store.profiles.save(profile('a', 'Nuit'), null)).toBe('saved');
    expect(await store.profiles.save(profile('a', 'Encore'), null)).toBe('changed-meanwhile');
    expect(await store.profiles.save(profile('a', 'Jour', LATER), AT)).toBe('saved');
    expect(await store.profiles.save(profile('a', 'Tard', LATER), AT)).toBe('changed-meanwhile');
    const at = new Date(0).toISOString();
    const raced = ['x', 'y'].map((name) => store.profiles.save(profile('c', name, at), null));
    expect((await Promise.all(raced)).sort()).toEqual(['changed-meanwhile', 'saved']);
    await store.profiles.remove('c');
    expect(await store.profiles.list()).toEqual([
      profile('a', 'Jour', LATER),
      profile('b', 'Voix'),
    ]);
  });

  test('the audit log is read newest first, page by page, and only what is old leaves it', async () => {
    const entry = (at: string, who: string) => ({
      ...{ at, who },
      event: { kind: 'code-ended', site: 'Douala' } as const,
    });
    await store.audit.append(entry('2025-01-01T00:00:00.000Z', 'Old'));
    await store.audit.append(entry(AT, 'Paul'));
    await store.audit.append(entry(AT, 'Awa'));
    const [first, second] = await store.audit.list(2);
    expect([first!.who, second!.who]).toEqual(['Awa', 'Paul']);
    expect(first).toMatchObject(entry(AT, 'Awa'));
    expect((await store.audit.list(9, second!.position)).map(({ who }) => who)).toEqual(['Old']);
    await store.audit.dropBefore('2026-01-01T00:00:00.000Z');
    expect((await store.audit.list(9)).map(({ who }) => who)).toEqual(['Awa', 'Paul']);
  });
});
