import { randomInt, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CentralStore, NewTicket } from '#central/store/store.ts';
import { erasedPicture } from '#central/tickets/erased-picture.ts';
import { Notice } from '#shared/article.ts';
import { createReference } from '#shared/reference.ts';
import type { TicketStatus } from '#shared/ticket.ts';
import { STORE_KINDS } from '#tests/support/central-stores.ts';
import { richReport } from '#tests/support/rich-report.ts';
import { sampleNotice } from '#tests/support/sample-notice.ts';
import { factOf, pngOf, ticketContent } from '#tests/support/test-central.ts';

const on = (day: number) => `2026-11-${String(day).padStart(2, '0')}T08:00:00.000Z`;
const LIMIT = on(10);
const MANY = 100;

describe.each(STORE_KINDS)('what a site no longer keeps, on $name,', (kind) => {
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

  /** A ticket that has been in this state since that day. */
  async function bring(
    day: number,
    status: TicketStatus = 'resolved',
    changes: Partial<NewTicket> = {},
  ): Promise<NewTicket> {
    const ticket: NewTicket = {
      ...{ key: randomUUID(), contentHash: 'hash', reference: createReference(randomInt) },
      ...{ urgency: 'normal', createdAt: on(day), pictures: [], toComplete: false },
      content: ticketContent(),
      ...changes,
    };
    await store.tickets.create(ticket);
    const { reference } = ticket;
    await store.tickets.change({ reference, messages: [], status, at: on(day) });
    return ticket;
  }

  /** On its way to a help desk since the first of the month, and there when it `isThere`. */
  async function handOver(isThere: boolean): Promise<void> {
    await store.handOvers.enlist({ since: on(1), incompleteBefore: on(1), at: on(1) });
    const claimed = await store.handOvers.claim(on(2), on(3));
    if (!isThere || claimed === undefined) return;
    const { reference, attempts } = claimed;
    const there = { state: 'there', foreignId: '7', error: null } as const;
    await store.handOvers.record({ reference, attempts, ...there, nextAt: on(2) });
  }

  test('goes with all that hangs on it, and its key is free again', async () => {
    const [data, answer] = [pngOf('screen'), pngOf('answer')];
    const ticket = await bring(9, 'resolved', {
      content: ticketContent({ report: richReport(), attachments: [factOf(data)] }),
      pictures: [{ ...factOf(data), data }],
      origin: { id: 'p', poste: 'PC-214', site: 'Douala' },
    });
    const { reference } = ticket;
    await store.knowledge.addNotice(Notice.parse(sampleNotice({ id: 'one' })));
    const account = { id: 'a', name: 'Awa', password: null, mustChange: false };
    await store.accounts.add({ ...account, disabledAt: null, createdAt: on(1) });
    const [replyKey, said] = [randomUUID(), { at: on(9), author: 'Marie Durand', text: 'Merci.' }];
    await store.tickets.change({
      ...{ reference, status: 'resolved', at: on(9), noticeId: 'one' },
      messages: [{ id: replyKey, from: 'requester', ...said }],
      pictures: [{ ...factOf(answer), data: answer }],
      ...{ once: { key: replyKey, contentHash: 'r' }, foreignId: '71' },
      assign: { to: { id: 'a', name: 'Awa' }, by: 'Awa' },
    });
    await handOver(true);
    expect(await store.tickets.eraseResolvedBefore(LIMIT, MANY)).toBe(1);
    expect(await store.tickets.find(reference)).toBeUndefined();
    expect(await store.tickets.findKey(ticket.key)).toBeUndefined();
    expect(await store.tickets.findKey(replyKey)).toBeUndefined();
    expect(await store.tickets.findPoste('PC-214')).toBeUndefined();
    expect(await store.tickets.originOf(reference)).toBeUndefined();
    expect(await store.incidents.ticketsOf('one')).toEqual([]);
    expect(await store.handOvers.findHandOver(reference)).toBeUndefined();
    expect(await store.tickets.create(ticket)).toBe('created');
  });

  test('is resolved, and unchanged since before the limit', async () => {
    const old = await bring(9);
    const kept = [
      await bring(9, 'new'),
      await bring(9, 'in-progress'),
      await bring(9, 'waiting-requester'),
      await bring(10),
      await bring(11),
    ];
    expect(await store.tickets.eraseResolvedBefore(LIMIT, MANY)).toBe(1);
    expect(await store.tickets.find(old.reference)).toBeUndefined();
    const found = await Promise.all(kept.map(({ reference }) => store.tickets.find(reference)));
    expect(found.map((ticket) => ticket?.reference)).toEqual(kept.map((one) => one.reference));
  });

  test('goes a few at a time, the oldest first', async () => {
    const [third, first, second] = [await bring(5), await bring(3), await bring(4)];
    expect(await store.tickets.eraseResolvedBefore(LIMIT, 2)).toBe(2);
    expect(await store.tickets.find(first.reference)).toBeUndefined();
    expect(await store.tickets.find(second.reference)).toBeUndefined();
    expect(await store.tickets.eraseResolvedBefore(LIMIT, 2)).toBe(1);
    expect(await store.tickets.find(third.reference)).toBeUndefined();
    expect(await store.tickets.eraseResolvedBefore(LIMIT, 2)).toBe(0);
  });

  test('is not what still waits for the help desk', async () => {
    const { reference } = await bring(5);
    await handOver(false);
    expect(await store.tickets.eraseResolvedBefore(LIMIT, MANY)).toBe(0);
    await store.handOvers.leave(reference);
    expect(await store.tickets.eraseResolvedBefore(LIMIT, MANY)).toBe(0);
    await store.handOvers.release(on(4), on(4));
    await store.handOvers.leave(reference);
    expect(await store.tickets.eraseResolvedBefore(LIMIT, MANY)).toBe(1);
  });

  test('is not what was deleted at the help desk, until somebody has decided', async () => {
    const { reference } = await bring(5);
    await handOver(true);
    await store.handOvers.markGone(reference);
    expect(await store.tickets.eraseResolvedBefore(LIMIT, MANY)).toBe(0);
    await store.handOvers.leave(reference);
    expect(await store.tickets.eraseResolvedBefore(LIMIT, MANY)).toBe(1);
  });

  test('is not a reply that still waits for the help desk, nor its ticket', async () => {
    const { reference } = await bring(5);
    await handOver(true);
    const message = { id: randomUUID(), from: 'requester', author: 'M', text: 'Merci.' } as const;
    const messages = [{ ...message, at: on(6) }];
    await store.tickets.change({ reference, messages, status: 'resolved', at: on(6) });
    expect(await store.handOvers.enlistMessages(on(6))).toBe(1);
    expect(await store.tickets.eraseResolvedBefore(LIMIT, MANY)).toBe(0);
    await store.handOvers.leaveMessage(message.id);
    expect(await store.tickets.eraseResolvedBefore(LIMIT, MANY)).toBe(1);
  });

  test('is not the machine report that another ticket shows, until that one goes too', async () => {
    const source = await bring(5, 'resolved', { content: ticketContent({ report: richReport() }) });
    const forOtherPoste = { typed: 'PC-214', reportedFrom: 'PC-7' };
    const about = await bring(6, 'in-progress', { content: ticketContent({ forOtherPoste }) });
    expect(await store.tickets.attachedReport(about.reference)).toBeDefined();
    expect(await store.tickets.eraseResolvedBefore(LIMIT, MANY)).toBe(0);
    const { reference } = about;
    await store.tickets.change({ reference, messages: [], status: 'resolved', at: on(7) });
    expect(await store.tickets.eraseResolvedBefore(LIMIT, MANY)).toBe(1);
    expect(await store.tickets.eraseResolvedBefore(LIMIT, MANY)).toBe(1);
    expect(await store.tickets.find(source.reference)).toBeUndefined();
  });

  test('is one picture, of a ticket or of its thread: another stands there, and what came is still counted', async () => {
    const [data, other, answer] = [pngOf('card number'), pngOf('desktop'), pngOf('iban')];
    const shown = [
      { ...factOf(data), data },
      { ...factOf(other, 'ecran-2.png'), data: other },
    ];
    const attachments = [factOf(data), factOf(other, 'ecran-2.png')];
    const content = ticketContent({ attachments });
    const { reference } = await bring(5, 'new', { pictures: shown, content });
    const message = {
      id: randomUUID(),
      at: on(5),
      from: 'requester',
      author: 'M',
      text: '',
    } as const;
    const thread = { reference, status: 'new', at: on(5) } as const;
    await store.tickets.change({
      ...{ ...thread, messages: [message], once: { key: message.id, contentHash: 'r' } },
      pictures: [{ ...factOf(answer), data: answer }],
    });
    for (const { sha256 } of [factOf(data), factOf(answer)]) {
      const erase = { sha256, inItsPlace: erasedPicture('fr') };
      expect(await store.tickets.change({ ...thread, messages: [], erase })).toBe('changed');
    }
    const { data: inItsPlace, ...blank } = erasedPicture('fr');
    const ticket = await store.tickets.find(reference);
    expect(ticket?.attachments).toEqual([blank, attachments[1]]);
    expect(ticket?.thread[0]?.attachments).toEqual([blank]);
    for (const erased of [factOf(data), factOf(answer), blank]) {
      const picture = await store.tickets.readPicture(reference, erased.sha256);
      expect(Buffer.from(picture!.data)).toEqual(inItsPlace);
    }
    expect((await store.tickets.receipt(reference)).attachments).toEqual(attachments);
    expect(await store.tickets.countMessage(message.id)).toEqual([factOf(answer)]);
  });

  test('is a picture as it was once, not as it is sent again', async () => {
    const data = pngOf('card number');
    const pictures = [{ ...factOf(data), data }];
    const content = ticketContent({ attachments: [factOf(data)] });
    const { reference } = await bring(5, 'new', { pictures, content });
    const thread = { reference, status: 'new', at: on(5) } as const;
    const { sha256 } = factOf(data);
    const erase = { sha256, inItsPlace: erasedPicture('fr') };
    await store.tickets.change({ ...thread, messages: [], erase });
    const message = {
      id: randomUUID(),
      at: on(5),
      from: 'requester',
      author: 'M',
      text: '',
    } as const;
    const once = { key: message.id, contentHash: 'r' };
    await store.tickets.change({ ...thread, messages: [message], once, pictures });
    expect(Buffer.from((await store.tickets.readPicture(reference, sha256))!.data)).toEqual(data);
  });
});
