import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Facts } from '#shared/diagnostics.ts';
import { deviceName } from '../device-name.ts';
import { UnknownFact } from '../probe.ts';

type Driver = Facts['drivers'][number];

/** Where each kind of device stands in `/sys/class`, and what its devices are called. */
const PLACES: readonly (readonly [Driver['kind'], folder: string, name: RegExp])[] = [
  ['audio', 'sound', /^card\d+$/u],
  ['network', 'net', /^(?!lo$)/u],
  ['display', 'drm', /^card\d+$/u],
];

/**
 * The module that drives each device, with its own version or, for those that come with the
 * kernel, the kernel's: `e1000e 6.8.0-45-generic`.
 */
export async function readLinuxDrivers(root: string): Promise<Driver[]> {
  const kernel = await readText(join(root, 'proc/sys/kernel/osrelease'));
  if (kernel === '') throw new UnknownFact('not-present');
  const cards = await readText(join(root, 'proc/asound/cards'));
  const found = await Promise.all(
    PLACES.map(async ([kind, folder, pattern]) => {
      const names = await readdir(join(root, 'sys/class', folder)).catch(() => []);
      const devices = names.filter((name) => pattern.test(name)).sort();
      return Promise.all(
        devices.map(async (name) => {
          const uevent = await readText(join(root, 'sys/class', folder, name, 'device/uevent'));
          const module = moduleOf(uevent);
          if (module === '') return [];
          const own = await readText(
            join(root, 'sys/module', module.replaceAll('-', '_'), 'version'),
          );
          const device = kind === 'audio' ? cardName(cards, name) : name;
          return [{ kind, device, version: deviceName(`${module} ${own || kernel}`) }];
        }),
      );
    }),
  );
  return found.flat(2);
}

/** `DRIVER=e1000e`: cards that are made of software only have none. */
export function moduleOf(uevent: string): string {
  return /^DRIVER=([\w-]{1,64})$/mu.exec(uevent)?.[1] ?? '';
}

/** The name of `card1` by `/proc/asound/cards`, or itself. */
export function cardName(cards: string, card: string): string {
  const number = card.replace(/^card/u, '');
  const line = new RegExp(`^\\s*${number} \\[[^\\]]*\\]: .*? - (.+)$`, 'mu').exec(cards);
  return deviceName(line?.[1]) || card;
}

function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').then(
    (text) => text.trim(),
    () => '',
  );
}
