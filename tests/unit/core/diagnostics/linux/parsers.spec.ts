import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { memoryFrom } from '#core/diagnostics/linux/meminfo.ts';
import { localMounts } from '#core/diagnostics/linux/mounts.ts';
import { readNetworkCards } from '#core/diagnostics/linux/network-cards.ts';
import { systemNameFrom } from '#core/diagnostics/linux/os-release.ts';
import { defaultGateway } from '#core/diagnostics/linux/route-table.ts';
import { soundCards } from '#core/diagnostics/linux/sound-cards.ts';
import { readUsbDevices } from '#core/diagnostics/linux/usb-devices.ts';
import { savedMachine } from '#tests/support/probe-world.ts';

const poste = savedMachine('linux-poste');
const saved = (path: string) => readFileSync(join(poste, path), 'utf8');

test('of several default routes the one with the lowest metric is the gateway', () => {
  expect(defaultGateway(saved('proc/net/route'))).toEqual({
    address: '10.2.4.1',
    interface: 'eth0',
  });
});

test('a machine with no default route has no gateway', () => {
  const onlyLocal = saved('proc/net/route')
    .split('\n')
    .filter((line) => !line.includes('0104020A'))
    .join('\n');
  expect(defaultGateway(onlyLocal)).toBeUndefined();
  expect(defaultGateway('')).toBeUndefined();
});

test('memory counts what caches would give back', () => {
  expect(memoryFrom(saved('proc/meminfo'))).toEqual({
    totalBytes: 16_215_472 * 1024,
    availableBytes: 7_969_176 * 1024,
  });
  expect(() => memoryFrom('MemTotal: 12 kB\n')).toThrow('unreadable');
});

test('disks are local, told once, and never a package image or the boot partition', () => {
  expect(localMounts(saved('proc/mounts'))).toEqual([
    '/',
    '/srv/data appels',
    '/media/camille/CLE DE CAMILLE',
  ]);
});

test('a headset plays and captures, a webcam captures, a screen plays', () => {
  expect(soundCards(saved('proc/asound/cards'), saved('proc/asound/pcm'))).toEqual([
    { name: 'HDA Intel PCH', direction: 'both' },
    { name: 'HDA NVidia', direction: 'output' },
    { name: 'Jabra EVOLVE 20', direction: 'both' },
    { name: 'HD Webcam C270', direction: 'input' },
  ]);
  expect(soundCards('--- no soundcards ---\n', '')).toEqual([]);
});

test('USB devices are named by their makers, hubs are left out, and no serial number is read', async () => {
  expect(await readUsbDevices(join(poste, 'sys/bus/usb/devices'))).toEqual([
    { name: 'Jabra EVOLVE 20', manufacturer: 'GN Netcom A/S' },
    { name: 'USB Keyboard', manufacturer: 'Logitech' },
    { name: '046d:0825', manufacturer: '' },
  ]);
});

test('network cards are wired, wireless or virtual, with the link the kernel sees', async () => {
  expect(await readNetworkCards(join(poste, 'sys/class/net'))).toEqual([
    { name: 'docker0', kind: 'virtual', link: 'down' },
    { name: 'eth0', kind: 'wired', link: 'up' },
    { name: 'tun0', kind: 'virtual', link: 'unknown' },
    { name: 'wlp2s0', kind: 'wireless', link: 'down' },
  ]);
});

test('the system is named with or without quotes', () => {
  expect(systemNameFrom(saved('etc/os-release'))).toEqual({ name: 'Ubuntu', version: '24.04' });
  expect(systemNameFrom('NAME=Fedora\nVERSION_ID=42\n')).toEqual({ name: 'Fedora', version: '42' });
  expect(systemNameFrom('')).toEqual({ name: 'Linux', version: '' });
});
