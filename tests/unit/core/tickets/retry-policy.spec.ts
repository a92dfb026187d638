import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideAfterFailure } from '#core/tickets/retry-policy.ts';
import { ERROR_CODES, fault, type ErrorCode, type Fault } from '#shared/errors.ts';

const NOW = 1_000_000;

test('waits longer after each failure, up to five minutes, spread by chance', () => {
  const ceilings = [1, 2, 3, 4, 8, 9, 100].map((attempts) => {
    const decision = decideAfterFailure({
      fault: fault('offline', ''),
      attempts,
      now: NOW,
      chance: 1,
    });
    return decision.kind === 'retry-at' ? decision.at - NOW : undefined;
  });
  expect(ceilings).toEqual([2_000, 4_000, 8_000, 16_000, 256_000, 300_000, 300_000]);
});

test('never comes back before the pause the central asked for, within an hour', () => {
  const after = (retryAfterMs: number) =>
    decideAfterFailure({
      fault: fault('rate-limited', '', { retryAfterMs }),
      attempts: 1,
      now: NOW,
      chance: 0,
    });
  expect(after(30_000)).toEqual({ kind: 'retry-at', at: NOW + 30_000, othersFrom: NOW + 30_000 });
  const hour = NOW + 3_600_000;
  expect(after(86_400_000)).toEqual({ kind: 'retry-at', at: hour, othersFrom: hour });
});

test('whatever the failure, the ticket is tried again or a person is told why not', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ERROR_CODES),
      fc.integer({ min: 1, max: 10_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (code, attempts, chance) => {
        const decision = decideAfterFailure({ fault: fault(code, ''), attempts, now: NOW, chance });
        if (decision.kind === 'needs-attention') expect(decision.reason).toBeTruthy();
        else if (decision.kind === 'reduce') throw new Error('Nothing was said to be reducible');
        else {
          expect(decision.at - NOW).toSatisfy((ms: number) => ms >= 0 && ms <= 300_000);
          expect(decision.othersFrom).toBeGreaterThanOrEqual(NOW);
          expect(decision.othersFrom).toBeLessThanOrEqual(decision.at);
        }
      },
    ),
  );
});

test('a network that fails is never a reason to give a ticket back to the agent', () => {
  const network = ['offline', 'name-not-resolved', 'connection-refused', 'timeout'] as const;
  const others = [
    'captive-portal',
    'certificate-refused',
    'central-failed',
    'rate-limited',
  ] as const;
  for (const code of [...network, ...others]) {
    const decision = decideAfterFailure({
      fault: fault(code, ''),
      attempts: 50,
      now: 0,
      chance: 0,
    });
    expect(decision.kind).toBe('retry-at');
  }
});

test('repeats anywhere in the first delay, and in the later half of those that follow', () => {
  const delay = (attempts: number, chance: number) => {
    const decision = decideAfterFailure({
      fault: fault('offline', ''),
      attempts,
      now: NOW,
      chance,
    });
    return decision.kind === 'retry-at' ? decision.at - NOW : undefined;
  };
  expect([delay(1, 0), delay(1, 0.5)]).toEqual([0, 1_000]);
  expect([delay(4, 0), delay(4, 0.5)]).toEqual([8_000, 12_000]);
  expect([delay(100, 0), delay(100, 1)]).toEqual([150_000, 300_000]);
});

test('a new ticket waits twice as long again as the central has been away, within five minutes', () => {
  const range = (awayForMs: number) =>
    [0, 1].map((chance) => {
      const failure = { fault: fault('offline', ''), attempts: 1, awayForMs, now: NOW, chance };
      const decision = decideAfterFailure(failure);
      return decision.kind === 'retry-at' ? decision.at - NOW : undefined;
    });
  expect(range(60_000)).toEqual([60_000, 120_000]);
  expect(range(86_400_000)).toEqual([150_000, 300_000]);
});

test('a cut line holds all, but never until the ticket that met it is due again', () => {
  const othersAfter = (code: ErrorCode, details?: Fault['details']) => {
    const decision = decideAfterFailure({
      fault: fault(code, '', details),
      attempts: 6,
      now: NOW,
      chance: 1,
    });
    return decision.kind === 'retry-at' ? decision.othersFrom - NOW : undefined;
  };
  for (const code of ['offline', 'timeout', 'captive-portal', 'connection-refused'] as const) {
    expect(othersAfter(code), code).toBe(32_000);
  }
  expect(othersAfter('not-enrolled')).toBe(300_000);
  expect(othersAfter('rate-limited', { retryAfterMs: 20_000 })).toBe(20_000);
  expect(othersAfter('central-failed')).toBe(5_000);
  expect(othersAfter('internal')).toBe(0);
});
