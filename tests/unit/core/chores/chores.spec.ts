import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Jimp } from 'jimp';
import { expect, test } from 'vitest';
import { checkStorage } from '#core/chores/check-storage.ts';
import { createChores } from '#core/chores/chores.ts';
import { shrinkPicture } from '#core/chores/shrink-picture.ts';
import { createPrograms } from '#hosts/loopback/ports/programs.ts';
import { pictureTypeOf } from '#shared/picture.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { openTestDatabase } from '#tests/support/open-test-database.ts';
import { root } from '../../../../scripts/lib/project.ts';

/** As much detail as a crowded screen has. */
async function drawScreen(): Promise<Buffer> {
  const picture = new Jimp({ width: 960, height: 540 });
  for (let y = 0; y < 540; y += 1) {
    for (let x = 0; x < 960; x += 1)
      picture.setPixelColor(((x * y * 2654435761) | 0xff) >>> 0, x, y);
  }
  return picture.getBuffer('image/png');
}
const screen = await drawScreen();

test('a real screen becomes a smaller JPEG', async () => {
  const smaller = await shrinkPicture(screen);
  expect(smaller.length).toBeLessThan(screen.length);
  expect(pictureTypeOf(smaller)).toBe('image/jpeg');
});

test('what is no picture, or of a kind that cannot be read, is said', async () => {
  await expect(shrinkPicture(Buffer.from('RIFF....WEBPVP8 '))).rejects.toThrow();
  await expect(shrinkPicture(Buffer.from('text'))).rejects.toThrow();
});

test('a sound file is told from a torn one', () => {
  const file = join(tempFolder(), 'sos-poste.db');
  const { database } = openTestDatabase(file);
  database.close();
  expect(checkStorage(file)).toBe('ok');
  const bytes = readFileSync(file);
  bytes.fill(0xaa, 4096 * 2, 4096 * 4);
  writeFileSync(file, bytes);
  expect(checkStorage(file)).not.toBe('ok');
});

test('the program does both in a process of its own, and ends', async () => {
  const file = join(tempFolder(), 'sos-poste.db');
  const { database } = openTestDatabase(file);
  database.close();
  const chores = createChores({
    programs: createPrograms({ root, isBuilt: false, version: '0' }),
    clock: createFakeClock(),
    log: createKeptLog(),
  });
  expect(await chores.checkStorage(file)).toBe('ok');
  const smaller = await chores.shrink(screen, 'image/png');
  expect(smaller?.length).toBeLessThan(screen.length);
  expect(await chores.shrink(Buffer.from('no picture'), 'image/png')).toBeUndefined();
});
