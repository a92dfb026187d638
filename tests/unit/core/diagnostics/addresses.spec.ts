import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { hasUsableAddress, shownAddresses } from '#core/diagnostics/addresses.ts';
import { cardKindByName } from '#core/diagnostics/card-kind-by-name.ts';

function info(address: string, internal = false): NetworkInterfaceInfo {
  const family = address.includes(':') ? 'IPv6' : 'IPv4';
  return {
    address,
    family,
    internal,
    netmask: '',
    mac: '3c:52:82:aa:0b:17',
    cidr: null,
    scopeid: 0,
  };
}

test('addresses that only mean something on the cable are not shown', () => {
  expect(shownAddresses([info('10.2.4.61'), info('fe80::3e52:82ff:feaa:b17')])).toEqual({
    ipv4: ['10.2.4.61'],
    ipv6: [],
  });
});

test('an IPv6 address made from the MAC shows its network only', () => {
  const made = ['2001:db8:1:2:3e52:82ff:feaa:b17', 'fd00::3e52:82ff:feaa:b17'];
  expect(shownAddresses(made.map((address) => info(address))).ipv6).toEqual([
    '2001:db8:1:2::/64',
    'fd00::/64',
  ]);
  expect(shownAddresses([info('2001:db8::61')]).ipv6).toEqual(['2001:db8::61']);
});

test('a machine with only its own or self-given addresses is on no network', () => {
  expect(hasUsableAddress({ lo: [info('127.0.0.1', true)], eth0: [info('169.254.7.9')] })).toBe(
    false,
  );
  expect(hasUsableAddress({ eth0: [info('fe80::1')], wlan0: undefined })).toBe(false);
  expect(hasUsableAddress({ eth0: [info('169.254.7.9'), info('10.2.4.61')] })).toBe(true);
});

test.each([
  ['Ethernet', 'wired'],
  ['Connexion au réseau local', 'wired'],
  ['Wi-Fi', 'wireless'],
  ['vEthernet (Default Switch)', 'virtual'],
  ['Ethernet VPN du site', 'virtual'],
  ['utun3', 'virtual'],
  ['en0', 'unknown'],
] as const)('the card that Windows or macOS calls %s is %s', (name, kind) => {
  expect(cardKindByName(name)).toBe(kind);
});
