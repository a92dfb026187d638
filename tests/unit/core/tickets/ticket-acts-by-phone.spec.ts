import { describe, expect, test } from 'vitest';
import {
  BY_PHONE,
  CABLE_OUT,
  codeOf,
  createTicketActsBench as createBench,
  NOTHING,
  type Answer,
} from '#tests/support/ticket-acts-bench.ts';

describe('a code that a phone may have read', () => {
  test('does not keep the ticket from being withdrawn while nobody can be asked', async () => {
    const { acts, moves, ticket, state } = createBench();
    moves.codeShown(ticket.key);
    await acts.withdraw(ticket.key);
    expect(state()).toBe('withdrawn');
    expect(moves.withdrawnUnasked()).toEqual([ticket.key]);
  });

  test('keeps it where a phone was quicker', async () => {
    const { acts, moves, ticket, state } = createBench(() => BY_PHONE);
    moves.codeShown(ticket.key);
    expect(await codeOf(acts.withdraw(ticket.key))).toBe('already-delivered');
    expect(state()).toBe('queued');
  });

  test('is asked about once there is a network: a phone’s ticket is shown as received', async () => {
    let answer: Answer = CABLE_OUT;
    const { acts, moves, reader, ticket, state } = createBench(() => answer);
    moves.codeShown(ticket.key);
    await acts.withdraw(ticket.key);
    await acts.settleWithdrawals();
    expect(state()).toBe('withdrawn');
    answer = BY_PHONE;
    await acts.settleWithdrawals();
    // Its pictures were withdrawn before anybody had them.
    expect(reader.detail(ticket.key)).toMatchObject({
      reference: 'K7M-2PX-94D',
      delivery: { state: 'delivered' },
      content: { description: ticket.content.description, attachments: [] },
    });
  });

  test('is forgotten where none was', async () => {
    let answer: Answer = CABLE_OUT;
    const { acts, moves, asked, ticket, state } = createBench(() => answer);
    moves.codeShown(ticket.key);
    await acts.withdraw(ticket.key);
    answer = NOTHING;
    await acts.settleWithdrawals();
    await acts.settleWithdrawals();
    expect(state()).toBe('withdrawn');
    expect(asked).toHaveLength(2);
  });
});
