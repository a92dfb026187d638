import { expect, test } from 'vitest';
import { redact } from '#core/diagnostics/redact.ts';

test('hardware addresses are taken out wherever they stand', () => {
  const fact = [{ manufacturer: 'card 3c:52:82:AA:0b:17', ipv6: ['00-1A-2B-3C-4D-5E'] }];
  expect(redact(fact, [])).toEqual([{ manufacturer: 'card …', ipv6: ['…'] }]);
});

test('a card that Linux names after its hardware address keeps no more than its kind', () => {
  const fact = { name: 'enx3c5282aa0b17', interface: 'wlx001122334455' };
  expect(redact(fact, [])).toEqual({ name: 'enx…', interface: 'wlx…' });
});

test('an IPv6 address keeps its groups, six of them in a row included', () => {
  const addresses = ['2001:db8:12:34:56:78:9a:bc', 'fd00::12:34:56:78:9a:bc'];
  expect(redact(addresses, [])).toEqual(addresses);
});

test('a login is taken out of names as a whole word, whatever its case', () => {
  const fact = { name: 'Casque de CAMILLE (camille.d)', mount: '/media/camilleon' };
  expect(redact(fact, ['camille'])).toEqual({
    name: 'Casque de … (….d)',
    mount: '/media/camilleon',
  });
});

test('a login that is also one of our own words breaks no fact', () => {
  const device = { name: 'Jabra', direction: 'both', kind: 'wired' };
  expect(redact(device, ['both', 'wired', 'up'])).toEqual(device);
});

test('a login may hold any sign', () => {
  expect(redact({ name: 'sac de a.b+c' }, ['a.b+c', 'de'])).toEqual({ name: 'sac de …' });
});
