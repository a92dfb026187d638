import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { Reply } from '#shared/contract.ts';
import { decodeWire, encodeWire } from '#shared/wire.ts';
import { editorPage } from '../pages/editor-page.ts';
import { receiptPage, reportPage } from '../pages/report-page.ts';
import { readJpegSegments, shareLeftIn } from '../support/leftovers.ts';
import { expect, test } from '../support/floor.ts';

const SECRET = 'MBALLA 4970 1013';
/** Where the secret stands on the screen, in its pixels, and a little around it. */
const HIDDEN = { x: 500, y: 400, width: 920, height: 240 };
/** JPEG spreads an edge over its own block of 8 by 8, or 16 by 16 where colours are halved. */
const EDGE = 16;

test('what is redacted is nowhere: not in the picture, not beside it, not in either database', async ({
  floor,
  press,
}) => {
  showSecret(floor.folder, (file) => floor.display.showPicture(file));
  try {
    const page = await press();
    const report = reportPage(page);
    const editor = editorPage(page);
    await report.description.fill('Erreur pendant un appel, données du client masquées');
    await report.pick('DSI Autre problème');
    if (await report.email.isVisible()) {
      await report.introduce({ name: 'Marie Durand', email: 'marie.durand@exemple.fr' });
    }
    const original = await pictureOf(page, 0);
    // It can be read before: black letters on white.
    expect(rangeInside(original, floor.folder)).toEqual([expect.any(Number), 255]);
    expect(rangeInside(original, floor.folder)[0]).toBeLessThan(30);

    await editor.open('ecran-1.jpg');
    const share = (x: number, y: number) => [x / 1920, y / 1080] as const;
    await editor.draw(
      share(HIDDEN.x, HIDDEN.y),
      share(HIDDEN.x + HIDDEN.width, HIDDEN.y + HIDDEN.height),
    );
    await editor.tool('Flèche').click();
    await editor.draw([0.1, 0.9], [0.25, 0.7]);
    await editor.save.click();
    await expect(editor.editor).toBeHidden();
    const flat = await pictureOf(page, 0);
    expect(hash('sha256', flat)).not.toBe(hash('sha256', original));

    // With the central away, the ticket waits in the poste's own database.
    await floor.central.stop();
    await report.send.click();
    const receipt = receiptPage(page);
    await expect(receipt.waiting).toBeVisible();
    const poste = join(floor.folder, 'poste');
    expect(shareLeftIn(poste, flat)).toBeGreaterThan(0.9);
    expect(shareLeftIn(poste, original)).toBe(0);

    await floor.central.start();
    await receipt.tryNow.click();
    await expect(receipt.delivered).toBeVisible({ timeout: 60_000 });
    const reference = await receipt.reference.innerText();
    const central = join(floor.folder, 'central');
    expect(shareLeftIn(central, flat)).toBeGreaterThan(0.9);
    expect(shareLeftIn(central, original)).toBe(0);
    expect(shareLeftIn(poste, original)).toBe(0);

    const ticket = floor.central.stored().find((stored) => stored.reference === reference);
    const stored = ticket!.pictures[0]!.data;
    expect(stored.length).toBeLessThanOrEqual(300_000);
    expectNothingHidden(stored, floor.folder);
  } finally {
    floor.display.showPicture(join(floor.folder, 'desktop.ppm'));
  }
});

/** A client's card number on a ground as busy as can be. */
function showSecret(folder: string, show: (file: string) => void): void {
  const file = join(folder, 'secret.ppm');
  execFileSync('convert', [
    ...['-size', '480x135', '-seed', '77', 'plasma:', '-resize', '3840x1080!'],
    ...['-fill', 'white', '-draw', 'rectangle 520,420 1400,620'],
    ...['-fill', 'black', '-pointsize', '96', '-annotate', '+540+550', SECRET, file],
  ]);
  show(file);
}

/** Over the window's own door, as the window itself reads it. */
async function pictureOf(page: Page, position: number): Promise<Uint8Array> {
  const ask = async (name: string, input: unknown) => {
    const text = await page.evaluate(
      async ([call, body]) => {
        const headers = { 'x-sos-poste': '1' };
        const answer = await fetch(`/call/${call ?? ''}`, { method: 'POST', headers, body });
        return answer.text();
      },
      [name, encodeWire(input)],
    );
    return decodeWire(text);
  };
  const snapshot = (await ask('app.snapshot', null)) as Reply<'app.snapshot'>;
  if (!snapshot.ok) throw new Error(snapshot.error.message);
  const { id } = snapshot.value.evidence.pictures[position]!;
  const reply = (await ask('evidence.picture', { id })) as Reply<'evidence.picture'>;
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value.bytes;
}

function expectNothingHidden(stored: Uint8Array, folder: string): void {
  // No thumbnail, no metadata: tables, the frame, the scan; a JFIF header too short for a picture, and
  // the colour profile that the browser's encoder writes into every JPEG.
  const segments = readJpegSegments(stored);
  const tables = [0xffdb, 0xffc0, 0xffc2, 0xffc4, 0xffdd, 0xffda];
  const others = segments.filter(({ marker }) => !tables.includes(marker));
  expect(others.map(({ kind }) => kind).toSorted()).toEqual(['ICC_PROFILE', 'JFIF']);
  expect(others.find(({ kind }) => kind === 'JFIF')?.length).toBe(16);
  expect(others.find(({ kind }) => kind === 'ICC_PROFILE')?.length).toBeLessThan(600);

  // Every pixel inside is of the one colour, exactly.
  expect(rangeInside(stored, folder)).toEqual([0x10, 0x10]);
}

/** The darkest and the lightest channel of the pixels under the redaction. */
function rangeInside(picture: Uint8Array, folder: string): [number, number] {
  const file = join(folder, 'looked-at.jpg');
  writeFileSync(file, picture);
  const size = { width: HIDDEN.width - 2 * EDGE, height: HIDDEN.height - 2 * EDGE };
  const crop = `${size.width}x${size.height}+${HIDDEN.x + EDGE}+${HIDDEN.y + EDGE}`;
  const args = [file, '-crop', crop, '+repage', 'rgb:-'];
  const channels = execFileSync('convert', args, { maxBuffer: 1e9 });
  if (channels.length !== size.width * size.height * 3) throw new Error('Not the size it was');
  return channels.reduce<[number, number]>(
    ([least, most], channel) => [Math.min(least, channel), Math.max(most, channel)],
    [255, 0],
  );
}
