import { expect, test } from 'vitest';
import { createReplyLane } from '#core/tickets/replies/reply-lane.ts';
import type {
  ClaimedReply,
  ReplySettlement,
  ReplyStore,
} from '#core/tickets/replies/reply-store.ts';
import { fault, type ErrorCode } from '#shared/errors.ts';
import type { ReplyReceipt } from '#shared/remote-ticket.ts';
import { err, ok } from '#shared/result.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { sampleReply, sampleReplyReceipt } from '#tests/support/sample-reply.ts';
import { samplePicture } from '#tests/support/sample-ticket.ts';

const claimed: ClaimedReply = {
  ...sampleReply('7d1f3b52-5b0c-4f7e-9a57-0d8f3b1c2a11', {}, [samplePicture('one')]),
  attempts: 1,
  address: { reference: 'K7M-2PX-94D', email: 'marie@exemple.fr' },
};

/** One attempt, and what became of it. */
async function attempt(send: () => Promise<ReturnType<typeof answer>>) {
  const settled: ReplySettlement[] = [];
  const confirmed: ReplyReceipt[] = [];
  const clock = createFakeClock();
  const lane = createReplyLane({
    store: {
      claimNext: () => claimed,
      settle: (_, settlement) => settled.push(settlement),
    } as Partial<ReplyStore> as ReplyStore,
    send,
    onConfirmed: (_, receipt) => confirmed.push(receipt),
    awayForMs: () => 0,
    ...{ clock, random: () => 0.5, log: createKeptLog() },
  });
  const { settle, pauseUntil } = await lane.claimNext(clock.now())!.attempt();
  settle(clock.now());
  return { settled, confirmed, pauses: pauseUntil > clock.now() };
}

const answer = (change: Partial<ReplyReceipt> = {}) =>
  ok({ ...sampleReplyReceipt(claimed), ...change });

test('a reply is confirmed by what the central counted, and its thread is taken over', async () => {
  const { settled, confirmed } = await attempt(async () => answer());
  expect(settled).toEqual([{ state: 'delivered' }]);
  expect(confirmed[0]?.thread).toMatchObject([{ id: claimed.key }]);
});

test.each<[string, ReplyReceipt['reply']]>([
  ['another reply', { key: '7d1f3b52-5b0c-4f7e-9a57-0d8f3b1c2a12', attachments: [] }],
  ['fewer pictures', { key: claimed.key, attachments: [] }],
])('a receipt of %s confirms nothing', async (_, reply) => {
  const { settled, confirmed } = await attempt(async () => answer({ reply }));
  expect(confirmed).toEqual([]);
  expect(settled[0]?.state).not.toBe('delivered');
});

test.each<ErrorCode>(['ticket-closed', 'not-found', 'invalid-input', 'key-reused'])(
  'what repeating cannot mend waits for a person: %s',
  async (code) => {
    const { settled } = await attempt(async () => err(fault(code, '')) as never);
    expect(settled).toMatchObject([{ state: 'needs-attention', fault: { code } }]);
  },
);

test.each<ErrorCode>(['offline', 'timeout', 'rate-limited', 'central-failed', 'not-enrolled'])(
  'what passes is tried again, and everything else waits a little too: %s',
  async (code) => {
    const { settled, pauses } = await attempt(async () => err(fault(code, '')) as never);
    expect(settled).toMatchObject([{ state: 'queued', fault: { code } }]);
    expect(pauses).toBe(true);
  },
);

test('a defect on the way is a failed attempt, not the end of the program', async () => {
  const { settled } = await attempt(() => Promise.reject(new Error('defect')));
  expect(settled).toMatchObject([{ state: 'queued', fault: { code: 'internal' } }]);
});
