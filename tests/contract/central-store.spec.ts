import { randomInt, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CentralStore, NewTicket, TicketFilter } from '#central/store/store.ts';
import { Notice } from '#shared/article.ts';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import { createReference } from '#shared/reference.ts';
import { STORE_KINDS, type OwnPlace } from '#tests/support/central-stores.ts';
import { richReport } from '#tests/support/rich-report.ts';
import { sampleNotice } from '#tests/support/sample-notice.ts';
import { factOf, pngOf, ticketContent } from '#tests/support/test-central.ts';

const all: TicketFilter = {
  statuses: ['new', 'in-progress', 'waiting-requester', 'resolved'],
  categoryId: undefined,
  search: '',
  limit: 50,
};

function newTicket(changes: Partial<NewTicket> = {}): NewTicket {
  const data = pngOf('screen');
  return {
    key: randomUUID(),
    contentHash: 'hash',
    reference: 'K7M-2PX-94D',
    content: ticketContent({ attachments: [factOf(data)] }),
    urgency: 'normal',
    createdAt: '2026-11-23T13:00:00.000Z',
    pictures: [{ ...factOf(data), data }],
    toComplete: false,
    ...changes,
  };
}

const message = (text: string, from: 'requester' | 'support' | 'system' = 'support') => ({
  id: randomUUID(),
  at: '2026-11-23T14:00:00.000Z',
  from,
  author: 'Somebody',
  text,
});

describe.each(STORE_KINDS)('the store on $name', ({ isMissing, createPlace }) => {
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

  test('keeps everything over a restart', async () => {
    const ticket = newTicket();
    await store.tickets.create(ticket);
    await store.knowledge.writeCatalogue(DEFAULT_CATALOGUE);
    await store.access.addToken({ hash: 'h', kind: 'desk', label: 'l', createdAt: 'now' });
    const before = await store.tickets.find(ticket.reference);
    await store.close();
    store = await own.open();
    expect(await store.tickets.find(ticket.reference)).toEqual(before);
    expect(await store.tickets.findKey(ticket.key)).toMatchObject({ contentHash: 'hash' });
    expect(await store.knowledge.readCatalogue()).toEqual(DEFAULT_CATALOGUE);
    expect(await store.access.hasTokens()).toBe(true);
  });

  test('gives a ticket back as it came', async () => {
    const ticket = newTicket();
    expect(await store.tickets.create(ticket)).toBe('created');
    const found = await store.tickets.find(ticket.reference);
    expect(found).toMatchObject({ content: ticket.content, status: 'new', urgency: 'normal' });
    expect(found?.attachments).toEqual(ticket.content.attachments);
    const { sha256, data } = ticket.pictures[0]!;
    const picture = await store.tickets.readPicture(ticket.reference, sha256);
    expect(Buffer.from(picture!.data)).toEqual(data);
    expect(await store.tickets.receipt(ticket.reference)).toEqual({
      reference: ticket.reference,
      provisionalReference: ticket.content.provisionalReference,
      status: 'new',
      receivedAt: ticket.createdAt,
      attachments: ticket.content.attachments,
    });
  });

  test('keeps nothing of a ticket whose key or reference is known', async () => {
    const first = newTicket();
    await store.tickets.create(first);
    const sameKey = newTicket({ key: first.key, reference: 'AAA-AAA-AAA' });
    expect(await store.tickets.create(sameKey)).toBe('key-known');
    expect(await store.tickets.create(newTicket())).toBe('reference-taken');
    expect(await store.tickets.list(all)).toHaveLength(1);
  });

  test('makes no ticket of a revision that was taken back', async () => {
    const ticket = newTicket();
    await store.tickets.takeBack({ key: ticket.key, revision: 1, at: ticket.createdAt });
    expect(await store.tickets.create(ticket)).toBe('taken-back');
    const content = { ...ticket.content, revision: 2 };
    expect(await store.tickets.create({ ...ticket, content })).toBe('created');
    expect(await store.tickets.list(all)).toHaveLength(1);
  });

  test('completes what a phone has brought, unless that was taken back', async () => {
    const fromPhone = newTicket({ pictures: [], toComplete: true });
    await store.tickets.create(fromPhone);
    await store.tickets.takeBack({ key: fromPhone.key, revision: 0, at: fromPhone.createdAt });
    const { createdAt: at, ...whole } = { ...newTicket(), key: fromPhone.key, toComplete: false };
    expect(await store.tickets.complete({ ...whole, at })).toBe('taken-back');
    const content = { ...whole.content, revision: 1 };
    expect(await store.tickets.complete({ ...whole, content, at })).toBe('completed');
    expect(await store.tickets.complete({ ...whole, content, at })).toBe('whole-already');
    expect((await store.tickets.find(whole.reference))?.attachments).toHaveLength(1);
  });

  test('holds no picture for a ticket that is there', async () => {
    const ticket = newTicket();
    await store.tickets.create(ticket);
    const [{ sha256, data } = { sha256: '', data: new Uint8Array() }] = ticket.pictures;
    await store.tickets.hold({ key: ticket.key, sha256, data, at: ticket.createdAt });
    expect(await store.tickets.listHeld(ticket.key)).toEqual([]);
  });

  test('finds a reference whatever its state and category', async () => {
    const reference = createReference(randomInt);
    await store.tickets.create(newTicket({ reference }));
    const at = '2026-11-23T15:00:00.000Z';
    await store.tickets.change({ reference, messages: [], status: 'resolved', at });
    const open = { ...all, statuses: ['new'], categoryId: 'dsi-crm' } as const;
    expect(await store.tickets.list({ ...open, search: reference })).toHaveLength(1);
    expect(await store.tickets.list({ ...open, search: 'casque' })).toEqual([]);
  });

  test('finds a ticket for its requester only', async () => {
    const ticket = newTicket();
    await store.tickets.create(ticket);
    const { requester, provisionalReference } = ticket.content;
    const find = store.tickets.findForRequester;
    expect(await find(ticket.reference, requester.email.toUpperCase())).toBeDefined();
    expect(await find(provisionalReference, requester.email)).toBeDefined();
    expect(await find(ticket.reference, 'other@exemple.fr')).toBeUndefined();
  });

  test('makes a change once per key, and all of it', async () => {
    const { reference } = newTicket();
    await store.tickets.create(newTicket());
    const change = {
      reference,
      messages: [message('one', 'requester'), message('two', 'system')],
      status: 'in-progress',
      at: '2026-11-23T14:00:00.000Z',
      once: { key: randomUUID(), contentHash: 'reply' },
    } as const;
    expect(await store.tickets.change(change)).toBe('changed');
    expect(await store.tickets.change(change)).toBe('key-known');
    const ticket = await store.tickets.find(reference);
    expect(ticket).toMatchObject({ status: 'in-progress', updatedAt: change.at, unanswered: true });
    expect(ticket?.thread).toEqual(
      change.messages.map((one) => ({ ...one, attachments: [] as unknown[] })),
    );
    expect(await store.tickets.findKey(change.once.key)).toMatchObject({ isReply: true });
  });

  test('keeps the pictures of a reply with its message, and apart from the ticket’s own', async () => {
    const ticket = newTicket();
    const { reference } = ticket;
    await store.tickets.create(ticket);
    const [key, data] = [randomUUID(), pngOf('the screen afterwards')];
    const picture = { ...factOf(data, 'apres.png'), data };
    await store.tickets.hold({ key, sha256: picture.sha256, data, at: ticket.createdAt });
    const reply = { ...message('toujours', 'requester'), id: key };
    const change = {
      ...{ reference, messages: [reply], pictures: [picture], at: reply.at },
      ...{ status: 'in-progress' as const, once: { key, contentHash: 'reply' } },
    };
    expect(await store.tickets.change(change)).toBe('changed');
    expect(await store.tickets.change(change)).toBe('key-known');

    const found = await store.tickets.find(reference);
    expect(found?.attachments).toEqual(ticket.content.attachments);
    expect(found?.thread).toEqual([{ ...reply, attachments: [factOf(data, 'apres.png')] }]);
    expect(await store.tickets.countMessage(key)).toEqual([factOf(data, 'apres.png')]);
    expect((await store.tickets.receipt(reference)).attachments).toHaveLength(1);
    const stored = await store.tickets.readPicture(reference, picture.sha256);
    expect(Buffer.from(stored!.data)).toEqual(data);
    expect(await store.tickets.listHeld(key)).toEqual([]);
  });

  test('takes no reply under a key that is another message’s id', async () => {
    const { reference } = newTicket();
    await store.tickets.create(newTicket());
    const [said, at] = [message('hello'), '2026-11-23T15:00:00.000Z'];
    const change = { reference, status: 'new', at } as const;
    await store.tickets.change({ ...change, messages: [said] });
    const once = { key: said.id, contentHash: 'reply' };
    const outcome = await store.tickets.change({ ...change, messages: [message('x')], once });
    expect(outcome).toBe('key-known');
    expect((await store.tickets.find(reference))?.thread).toHaveLength(1);
  });

  test('names the first finding in a list, and follows a ticket that is completed', async () => {
    const findingOf = async () => (await store.tickets.list(all))[0]?.finding?.title.en;
    const ticket = newTicket({ toComplete: true, content: ticketContent(), pictures: [] });
    await store.tickets.create(ticket);
    expect(await findingOf()).toBeUndefined();
    const content = { ...ticketContent({ report: richReport() }), revision: 1 };
    await store.tickets.complete({ ...ticket, content, at: ticket.createdAt });
    expect(await findingOf()).toBe('USB hub that drops out');
    expect((await store.tickets.find(ticket.reference))?.finding?.severity).toBe('blocking');
  });

  test('lists by urgency, open ones first, and says which wait for support', async () => {
    const add = async (reference: string, urgency: NewTicket['urgency'], minute: number) =>
      store.tickets.create(
        newTicket({ reference, urgency, createdAt: `2026-11-23T13:0${minute}:00.000Z` }),
      );
    await add('AAA', 'normal', 1);
    await add('BBB', 'critical', 2);
    await add('CCC', 'normal', 3);
    await add('DDD', 'critical', 4);
    const at = '2026-11-23T15:00:00.000Z';
    await store.tickets.change({ reference: 'DDD', messages: [], status: 'resolved', at });
    const said = [message('hello', 'requester'), message('noted', 'system')];
    await store.tickets.change({ reference: 'AAA', messages: said, status: 'new', at });
    const rows = await store.tickets.list(all);
    expect(rows.map(({ reference }) => reference)).toEqual(['BBB', 'AAA', 'CCC', 'DDD']);
    expect(rows.map(({ unanswered }) => unanswered)).toEqual([false, true, false, false]);
    expect(await store.tickets.list({ ...all, limit: 1 })).toHaveLength(1);
  });

  test('filters by status and category, and counts', async () => {
    const add = (reference: string, categoryId: string) =>
      store.tickets.create(newTicket({ reference, content: ticketContent({ categoryId }) }));
    await add('AAA', 'dsi-materiel');
    await add('BBB', 'dsi-crm');
    await add('CCC', 'dsi-crm');
    const at = '2026-11-23T15:00:00.000Z';
    await store.tickets.change({ reference: 'CCC', messages: [], status: 'resolved', at });
    const references = async (filter: Partial<TicketFilter>) =>
      (await store.tickets.list({ ...all, ...filter })).map(({ reference }) => reference);
    expect(await references({ categoryId: 'dsi-crm', statuses: ['new'] })).toEqual(['BBB']);
    const alike = { urgency: 'normal', assignee: 'nobody', total: 1 };
    expect(await store.tickets.countGroups('')).toEqual([
      { ...alike, status: 'new', categoryId: 'dsi-crm' },
      { ...alike, status: 'new', categoryId: 'dsi-materiel' },
      { ...alike, status: 'resolved', categoryId: 'dsi-crm' },
    ]);
  });

  test('searches references however they are typed, and words without their accents', async () => {
    const content = ticketContent({
      provisionalReference: 'P-7KM-2D9',
      description: 'L’écran est figé, 100 % noir',
    });
    await store.tickets.create(newTicket({ content }));
    const found = async (search: string) =>
      (await store.tickets.list({ ...all, search })).length === 1;
    expect(await found('K7M-2PX')).toBe(true);
    expect(await found('ECRAN figé')).toBe(true);
    expect(await found("L'ecran")).toBe(true);
    expect(await found('100 %')).toBe(true);
    expect(await found('durand pc-214')).toBe(true);
    expect(await found('écran rouge')).toBe(false);
    expect(await found("' OR 1=1 --")).toBe(false);
  });

  test('keeps sessions until they are closed or swept', async () => {
    const nobody = { accountId: null };
    await store.access.openSession({ ...nobody, hash: 'a', expiresAt: '2026-11-23T10:00:00.000Z' });
    await store.access.openSession({ ...nobody, hash: 'b', expiresAt: '2026-11-23T20:00:00.000Z' });
    await store.access.dropSessionsBefore('2026-11-23T12:00:00.000Z');
    expect(await store.access.findSession('a')).toBeUndefined();
    expect(await store.access.findSession('b')).toMatchObject({ hash: 'b' });
    await store.access.closeSession('b');
    expect(await store.access.findSession('b')).toBeUndefined();
  });

  test('ends a notice once', async () => {
    const notice = Notice.parse(sampleNotice({ id: 'one' }));
    await store.knowledge.addNotice(notice);
    await store.knowledge.endNotice('one', '2026-11-23T11:00:00.000Z');
    await store.knowledge.endNotice('one', '2026-11-23T12:00:00.000Z');
    const ended = { ...notice, endsAt: '2026-11-23T11:00:00.000Z' };
    expect(await store.knowledge.listNotices()).toEqual([ended]);
    expect(await store.knowledge.listNotices('2026-11-23T10:59:59.000Z')).toEqual([ended]);
    expect(await store.knowledge.listNotices('2026-11-23T11:00:00.000Z')).toEqual([]);
  });
});
