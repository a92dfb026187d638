import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CentralStore, NewTicket } from '#central/store/store.ts';
import { Notice } from '#shared/article.ts';
import { STORE_KINDS } from '#tests/support/central-stores.ts';
import { sampleNotice } from '#tests/support/sample-notice.ts';
import { ticketContent } from '#tests/support/test-central.ts';

const ticket = (): NewTicket => ({
  key: randomUUID(),
  contentHash: 'hash',
  reference: 'K7M-2PX-94D',
  content: ticketContent(),
  urgency: 'normal',
  createdAt: '2026-11-23T13:00:00.000Z',
  pictures: [],
  toComplete: false,
});

const KEYS = [
  '7d1f3b52-5b0c-4f7e-9a57-0d8f3b1c2a11',
  '7d1f3b52-5b0c-4f7e-9a57-0d8f3b1c2a12',
] as const;

describe.each(STORE_KINDS)('the incidents of the store on $name', (kind) => {
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

  test('changes a notice, and counts each poste of it once: pressed, attached, or both', async () => {
    const notice = Notice.parse(sampleNotice({ id: 'one' }));
    await store.knowledge.addNotice(notice);
    await store.knowledge.changeNotice({ ...notice, title: 'Hermès', sites: ['Douala'] });
    await store.tickets.create(ticket());
    const at = '2026-11-23T14:00:00.000Z';
    const press = { noticeId: 'one', site: null, findings: ['disk-full'], at };
    const pressed = (poste: string, key: string) => store.incidents.press({ ...press, poste, key });
    expect(await pressed('pc-214', KEYS[0])).toBe('counted');
    expect(await pressed('PC-7', KEYS[1])).toBe('counted');
    expect(await pressed('PC-8', KEYS[1])).toBe('key-reused');
    await store.tickets.change({
      ...{ reference: 'K7M-2PX-94D', messages: [], status: 'new', at, noticeId: 'one' },
    });
    expect(await store.knowledge.listNotices()).toEqual([
      { ...notice, title: 'Hermès', sites: ['Douala'], headCount: 2 },
    ]);
    expect(await store.incidents.noticeOf('K7M-2PX-94D')).toBe('one');
    expect(await store.incidents.ticketsOf('one')).toMatchObject([{ reference: 'K7M-2PX-94D' }]);
    expect(await store.incidents.findingsOf('one')).toEqual({ 'disk-full': 2 });
  });

  test('leaves the tickets of known incidents out of what the rule is told', async () => {
    await store.knowledge.addNotice(Notice.parse(sampleNotice({ id: 'one' })));
    await store.tickets.create(ticket());
    const since = '2026-11-23T00:00:00.000Z';
    expect(await store.incidents.sightings(since)).toMatchObject([{ poste: 'pc 214' }]);
    const at = '2026-11-23T14:00:00.000Z';
    await store.tickets.change({
      ...{ reference: 'K7M-2PX-94D', messages: [], status: 'new', at, noticeId: 'one' },
    });
    expect(await store.incidents.sightings(since)).toEqual([]);
  });

  test('decides a proposal once', async () => {
    const signature = { categoryId: 'dsi-crm', finding: '', application: '' };
    const at = '2026-11-23T14:00:00.000Z';
    const proposal = { id: 'p', signature, since: at, usual: 0.2, raisedAt: at };
    const dayBefore = '2026-11-22T14:00:00.000Z';
    expect(await store.incidents.propose(proposal, dayBefore)).toBe(true);
    expect(await store.incidents.propose({ ...proposal, id: 'q' }, dayBefore)).toBe(false);
    const decide = (state: 'confirmed' | 'dismissed') =>
      store.incidents.decide({ id: 'p', state, at, noticeId: null });
    await decide('dismissed');
    await decide('confirmed');
    expect(await store.incidents.listProposals(at)).toMatchObject([
      { id: 'p', signature, state: 'dismissed' },
    ]);
  });

  test('publishes one notice of a proposal, however many confirm it at once', async () => {
    const signature = { categoryId: 'dsi-crm', finding: '', application: '' };
    const at = '2026-11-23T14:00:00.000Z';
    await store.incidents.propose({ id: 'p', signature, since: at, usual: 0.2, raisedAt: at }, at);
    const confirm = (id: string) =>
      store.incidents.confirm(Notice.parse(sampleNotice({ id })), { id: 'p', at });
    const outcomes = await Promise.all(['one', 'two', 'three'].map(confirm));
    expect(outcomes.filter((isConfirmed) => isConfirmed)).toHaveLength(1);
    const published = await store.knowledge.listNotices();
    expect(published).toHaveLength(1);
    expect(await store.incidents.listProposals(at)).toMatchObject([
      { state: 'confirmed', noticeId: published[0]?.id },
    ]);
  });
});
