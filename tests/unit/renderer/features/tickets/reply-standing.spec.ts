import { expect, test } from 'vitest';
import { standingOf, statusToBe, takesReply } from '#renderer/features/tickets/reply-standing.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { DeliveryState } from '#shared/delivery.ts';
import type { TicketSummary, WaitingReply } from '#shared/ticket.ts';
import { sampleTickets } from '#tests/support/sample-window.ts';

const [ticket, queued] = sampleTickets();

function reply(
  state: DeliveryState,
  met: ErrorCode | null = null,
  wish: WaitingReply['wish'] = null,
): WaitingReply {
  const lastFault = met === null ? null : { code: met, message: '' };
  const delivery = { ...ticket!.delivery, state, lastFault };
  const at = '2026-11-23T10:00:00.000Z';
  return {
    ...{ key: crypto.randomUUID(), at, text: 'x', wish, attachments: [], delivery },
    mayWithdraw: true,
  };
}

test.each<[DeliveryState, ErrorCode | null, string]>([
  ['queued', null, 'soon'],
  ['queued', 'offline', 'network'],
  ['queued', 'captive-portal', 'network'],
  ['queued', 'central-failed', 'later'],
  ['sending', 'offline', 'leaves'],
  ['needs-attention', 'ticket-closed', 'parked'],
])('a reply that is %s after %s: %s', (state, met, standing) => {
  const waiting = reply(state, met);
  expect(standingOf({ ...ticket!, replies: [waiting] }, waiting)).toBe(standing);
});

test('what stands before a reply is told before what it met', () => {
  const [first, second] = [reply('queued', 'offline'), reply('queued', 'offline')];
  expect(standingOf({ ...ticket!, replies: [first, second] }, second)).toBe('behind-reply');
  expect(standingOf({ ...queued!, replies: [first] }, first)).toBe('behind-ticket');
});

test('the last wish that waits is where the ticket will stand', () => {
  const replies = [reply('queued', null, 'resolved'), reply('queued')];
  expect(statusToBe({ status: 'in-progress', replies })).toBe('resolved');
  const again = [...replies, reply('queued', null, 'reopened')];
  expect(statusToBe({ status: 'resolved', replies: again })).toBe('in-progress');
  expect(statusToBe({ status: 'new', replies: [] })).toBe('new');
});

test.each<[string, Partial<TicketSummary>, string, boolean]>([
  ['an open ticket', {}, '', true],
  ['one that support does not know any more', { missing: true }, '', false],
  ['the same, with words in the box', { missing: true }, 'Toujours rien', true],
])('%s takes a reply, or not', (_, change, words, takes) => {
  const [sample] = sampleTickets();
  expect(takesReply({ ...sample!, ...change }, words)).toBe(takes);
});
