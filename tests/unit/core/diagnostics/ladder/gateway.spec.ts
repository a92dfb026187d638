import type { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { knockGateway } from '#core/diagnostics/ladder/knock-gateway.ts';
import { hasRouteTo, isOnOwnNetwork } from '#core/diagnostics/ladder/route-out.ts';
import type { Way } from '#core/diagnostics/ladder/way.ts';
import { neighbourState } from '#core/diagnostics/linux/arp-table.ts';
import { defaultGateway6 } from '#core/diagnostics/linux/route-table.ts';
import { createSystemClock } from '#hosts/common/system-clock.ts';

const HEADING = 'IP address       HW type     Flags       HW address            Mask     Device';
const row = (address: string, flags: string) =>
  `${address}         0x1         ${flags}         02:00:00:00:00:01     *        eth0`;
/** RFC 5737: nobody answers there. */
const NOBODY = '192.0.2.254';

/** A table that changes from one look to the next, and then stays. */
function watching(...tables: string[]) {
  let looks = 0;
  const neighbours = () => {
    const table = tables[Math.min(looks, tables.length - 1)] ?? '';
    looks += 1;
    return Promise.resolve(table);
  };
  const way = { neighbours, clock: createSystemClock(), signal: new AbortController().signal };
  return knockGateway({ address: NOBODY, interface: '' }, way as unknown as Way);
}

test('a neighbour is known, asked for in vain, or not there', () => {
  const table = [HEADING, row('10.2.4.1', '0x2'), row('10.2.4.9', '0x0')].join('\n');
  expect(neighbourState(table, '10.2.4.1')).toBe('complete');
  expect(neighbourState(table, '10.2.4.9')).toBe('incomplete');
  expect(neighbourState(table, '10.2.4.2')).toBe('absent');
});

test('a gateway that the kernel has just found answers, though it says nothing to us', async () => {
  expect(await watching(HEADING, row(NOBODY, '0x0'), row(NOBODY, '0x2'))).toBe('answers');
});

test('a gateway that the kernel asks for in vain is silent', async () => {
  expect(await watching(HEADING, row(NOBODY, '0x0'))).toBe('silent');
});

test('a gateway known from before that says nothing cannot be told, and is not called broken', async () => {
  expect(await watching(row(NOBODY, '0x2'))).toBe('unknown');
});

test('a climb that is over before the gateway is asked asks nothing, and breaks nothing', async () => {
  const way = {
    neighbours: () => Promise.resolve(HEADING),
    clock: createSystemClock(),
    signal: AbortSignal.abort(),
  };
  const asked = knockGateway({ address: NOBODY, interface: '' }, way as unknown as Way);
  expect(await asked).toBe('unknown');
});

test('the machine itself can be reached, and needs no gateway for its own network', async () => {
  expect(await hasRouteTo('127.0.0.1')).toBe(true);
  const one = { family: 'IPv4', internal: false, netmask: '', mac: '' } as const;
  const own: ReturnType<typeof networkInterfaces> = {
    eth0: [{ ...one, address: '10.2.4.61', cidr: '10.2.4.61/24' }],
  };
  expect(isOnOwnNetwork('10.2.4.9', own)).toBe(true);
  expect(isOnOwnNetwork('10.2.5.9', own)).toBe(false);
});

test('a network of IPv6 alone has its gateway too, the lowest metric first', () => {
  const zeros = '0'.repeat(32);
  const route = (gateway: string, metric: string, card: string) =>
    `${zeros} 00 ${zeros} 00 ${gateway} ${metric} 00000001 00000000 00000003 ${card}`;
  const table = [
    `${zeros} 00 ${zeros} 00 ${zeros} ffffffff 00000001 00000000 00200200 lo`,
    route('fe800000000000000000000000000002', '00000400', 'eth1'),
    route('fe800000000000000000000000000001', '00000064', 'eth0'),
  ].join('\n');
  expect(defaultGateway6(table)).toEqual({ address: 'fe80::1', interface: 'eth0' });
  expect(defaultGateway6('')).toBeUndefined();
});
