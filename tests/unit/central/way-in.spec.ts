import fc from 'fast-check';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { createWayIn, isNetwork } from '#central/http/way-in.ts';

/** What is believed of a request that came by a socket from `peer`. */
async function ask(trusted: string[], peer: string, headers: Record<string, string> = {}) {
  const wayIn = createWayIn(trusted);
  const app = new Hono();
  app.get('/', (context) =>
    context.json({ address: wayIn.addressOf(context), secure: wayIn.isSecure(context) }),
  );
  const env = { incoming: { socket: { remoteAddress: peer } } };
  const answer = await app.fetch(new Request('http://central.test/', { headers }), env);
  return (await answer.json()) as { address: string; secure: boolean };
}

const forwarded = (hops: string, proto = 'https') => ({
  'x-forwarded-for': hops,
  'x-forwarded-proto': proto,
});

test('what anybody writes of where they come from is not believed', async () => {
  expect(await ask([], '203.0.113.9', forwarded('10.0.0.1'))).toEqual({
    ...{ address: '203.0.113.9', secure: false },
  });
  expect(await ask(['10.0.0.0/8'], '203.0.113.9', forwarded('10.0.0.1'))).toEqual({
    ...{ address: '203.0.113.9', secure: false },
  });
});

test('a proxy that is named is believed, and what stands before it is not', async () => {
  const trusted = ['10.0.0.0/8', 'fd00::/8'];
  const from = async (peer: string, hops: string) =>
    (await ask(trusted, peer, forwarded(hops))).address;
  expect(await from('10.1.2.3', '203.0.113.9')).toBe('203.0.113.9');
  expect(await from('::ffff:10.1.2.3', '203.0.113.9')).toBe('203.0.113.9');
  expect(await from('fd00::1', '10.0.0.7, 203.0.113.9, 10.9.9.9')).toBe('203.0.113.9');
  expect(await from('10.1.2.3', '127.0.0.1, 203.0.113.9')).toBe('203.0.113.9');
  expect(await from('10.1.2.3', '[2001:db8::1]:443')).toBe('2001:db8::1');
  expect(await from('10.1.2.3', '203.0.113.9:5000')).toBe('203.0.113.9');
  expect(await from('10.1.2.3', '10.0.0.7')).toBe('10.0.0.7');
  expect(await from('10.1.2.3', 'unknown')).toBe('10.1.2.3');
  expect(await from('10.1.2.3', '')).toBe('10.1.2.3');
});

test('TLS is what the nearest proxy says it is', async () => {
  const secure = async (proto: string) =>
    (await ask(['10.0.0.1'], '10.0.0.1', forwarded('203.0.113.9', proto))).secure;
  expect(await secure('https')).toBe(true);
  expect(await secure('HTTPS')).toBe(true);
  expect(await secure('https, http')).toBe(false);
  expect(await secure('')).toBe(false);
});

test('whatever the headers hold, an address comes out and nothing fails', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.ipV4(), fc.ipV6(), fc.constant('unknown'), fc.constant('fe80::1%eth0')),
      fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.stringMatching(/^[\x20-\x7e]{0,20}$/u)), {
        maxLength: 5,
      }),
      async (peer, hops) => {
        const trusted = ['0.0.0.0/0', '::/0'];
        const { address } = await ask(trusted, peer, forwarded(hops.join(',')));
        expect(address).not.toBe('');
      },
    ),
    { numRuns: 300 },
  );
});

test('a network is an address with as many bits as it has at most', () => {
  for (const right of ['10.0.0.0/8', '127.0.0.1', '::1', '2001:db8::/32', '0.0.0.0/0']) {
    expect(isNetwork(right)).toBe(true);
    expect(() => createWayIn([right])).not.toThrow();
  }
  for (const wrong of ['', 'proxy', '10.0.0.0/33', '10.0.0/8', '::/129', '10.0.0.0/', '10/8/8']) {
    expect(isNetwork(wrong)).toBe(false);
  }
  expect(isNetwork('fe80::1%eth0')).toBe(false);
});
