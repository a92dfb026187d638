import type { Page } from 'playwright';
import { expectAccessible } from '../support/axe.ts';
import { editorPage } from '../pages/editor-page.ts';
import { reportPage } from '../pages/report-page.ts';
import { expect, test } from './window-test.ts';

interface SavedPicture {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** The colour at each place asked for. */
  readonly colours: readonly (readonly number[])[];
}

/** What the program was last given, decoded; null when it was given nothing. */
function saved(page: Page, places: readonly [number, number][] = []): Promise<SavedPicture | null> {
  return page.evaluate(async (wanted) => {
    const input = window.fake.inputsOf('evidence.replace').at(-1);
    if (input === undefined) return null;
    const picture = await createImageBitmap(new Blob([new Uint8Array(input.bytes)]));
    const { width, height } = picture;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(picture, 0, 0);
    const colours = wanted.map(([x, y]) =>
      Array.from(context?.getImageData(x, y, 1, 1).data.slice(0, 3) ?? []),
    );
    return { width, height, bytes: input.bytes.length, colours };
  }, places);
}

const isRedacted = (colour: readonly number[] | undefined) =>
  colour?.every((channel) => Math.abs(channel - 0x10) < 16) === true;

/** Presses Tab until the focus is there, as a person without a mouse. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
    });
    if (name.test(label)) return;
  }
  throw new Error(`Tab never reaches ${String(name)}`);
}

test('by keyboard alone: hide, point, number, take back, save; each step is said', async ({
  open,
}) => {
  const page = await open();
  const { keyboard } = page;
  const editor = editorPage(page);
  await expect(reportPage(page).pictures).toHaveCount(2);
  await tabTo(page, /^Annoter ou masquer ecran-1.jpg$/u);
  await keyboard.press('Enter');
  await expect(editor.picture).toBeFocused();

  await keyboard.press('m');
  await keyboard.press('Enter');
  await expect(editor.said).toHaveText('960, 540');
  for (let step = 0; step < 20; step += 1) await keyboard.press('Shift+ArrowLeft');
  await keyboard.press('ArrowLeft');
  await expect(editor.said).toHaveText('759, 540');
  await keyboard.press('Enter');
  await expect(editor.said).toContainText('Premier coin en 759, 540');
  for (let step = 0; step < 10; step += 1) await keyboard.press('Shift+ArrowRight');
  for (let step = 0; step < 5; step += 1) await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Enter');
  await expect(editor.said).toHaveText(/^Ajout\s: Masque, en 759, 540, 100 sur 50 pixels\.$/u);
  await keyboard.press('Control+Shift+ArrowRight');
  await expect(editor.said).toHaveText(/Masque\s: 110 sur 50 pixels/u);

  // The toolbar is one stop, with arrows inside it.
  await keyboard.press('Shift+Tab');
  await tabTo(page, /^Masquer$/u);
  await keyboard.press('ArrowRight');
  await expect(editor.tool('Flèche')).toBeFocused();
  await keyboard.press('End');
  await expect(editor.tool('Rogner')).toHaveAttribute('aria-pressed', 'true');
  await tabTo(page, /^Image ecran-1.jpg$/u);
  await keyboard.press('p');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await expect(editor.said).toContainText('Pastille 1');
  await keyboard.press('t');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await expect(editor.words).toBeFocused();
  await keyboard.type('Ici');
  await keyboard.press('Enter');
  await expect(editor.picture).toBeFocused();
  await expect(editor.marks).toHaveText(['Masque', 'Pastille 1', /Texte «.Ici.»/u]);

  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await expect(editor.said).toHaveText('Annulé. 1 repère.');
  await keyboard.press('Control+Shift+Z');
  await expect(editor.marks).toHaveCount(2);
  await keyboard.press('Space');
  await expect(editor.said).toContainText(/Choix\s: Masque/u);
  await keyboard.press('Shift+Space');
  await keyboard.press('Delete');
  await expect(editor.said).toContainText(/Suppression\s: Pastille 1/u);

  await keyboard.press('Control+Enter');
  await expect(editor.editor).toBeHidden();
  await expect(editor.openButton('ecran-1.jpg')).toBeFocused();
  const picture = await saved(page, [
    ...([
      [760, 541],
      [867, 588],
      [755, 536],
      [873, 594],
    ] as [number, number][]),
  ]);
  expect(picture).toMatchObject({ width: 1920, height: 1080 });
  expect(picture?.colours.map(isRedacted)).toEqual([true, true, false, false]);
});

test('Escape lets go of one thing at a time, and asks only when something would be lost', async ({
  open,
}) => {
  const page = await open();
  const editor = editorPage(page);
  await editor.open('ecran-2.jpg');
  await page.keyboard.press('Escape');
  await expect(editor.editor).toBeHidden();

  await editor.open('ecran-2.jpg');
  await editor.draw([0.1, 0.1], [0.3, 0.3]);
  await page.keyboard.press('Escape');
  await expect(editor.question).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(editor.question).toContainText('l’image partirait sans eux');
  await expectAccessible(page, 'the question before leaving');
  await page.keyboard.press('Escape');
  await expect(editor.question).toBeHidden();
  await editor.leave.click();
  await editor.question.getByRole('button', { name: 'Quitter sans enregistrer' }).click();
  await expect(editor.editor).toBeHidden();
  expect(await saved(page)).toBeNull();

  // Even so, what was drawn can be brought back while the act lasts.
  await editor.open('ecran-2.jpg');
  await expect(editor.marks).toHaveCount(0);
  await editor.redo.click();
  await expect(editor.marks).toHaveText(['Masque']);
});

test('what was saved can be changed again until Send, and taken back to the original', async ({
  open,
}) => {
  const page = await open();
  const editor = editorPage(page);
  await editor.open('ecran-1.jpg');
  await editor.draw([0.1, 0.1], [0.3, 0.3]);
  await editor.save.click();
  await expect(editor.editor).toBeHidden();
  expect((await saved(page, [[400, 200]]))?.colours.map(isRedacted)).toEqual([true]);

  await editor.open('ecran-1.jpg');
  await expect(editor.marks).toHaveText(['Masque']);
  await editor.undo.click();
  await editor.save.click();
  await expect(editor.editor).toBeHidden();
  expect((await saved(page, [[400, 200]]))?.colours.map(isRedacted)).toEqual([false]);
});

for (const scale of [1, 1.25, 1.5, 2]) {
  test(`at 100 % on a screen of scale ${scale}, a redaction covers the very pixels it was drawn on`, async ({
    open,
  }) => {
    const page = await open();
    const session = await page.context().newCDPSession(page);
    const metrics = { width: 1024, height: 768, deviceScaleFactor: scale, mobile: false };
    await session.send('Emulation.setDeviceMetricsOverride', metrics);
    const editor = editorPage(page);
    await editor.open('ecran-1.jpg');
    await editor.actual.click();
    await expect(editor.percent).toHaveText('100 %');
    const scroller = editor.picture.locator('..');
    await scroller.evaluate((element) => element.scrollTo(0, 0));
    const box = (await editor.picture.boundingBox())!;
    const at = (x: number, y: number) => [box.x + x / scale, box.y + y / scale] as const;
    await page.mouse.move(...at(200, 100));
    await page.mouse.down();
    await page.mouse.move(...at(320, 180));
    await page.mouse.up();
    await expect(editor.said).toHaveText(/en 200, 100, 120 sur 80 pixels/u);
    await editor.save.click();
    await expect(editor.editor).toBeHidden();
    const picture = await saved(page, [
      [202, 102],
      [317, 177],
      [190, 130],
      [330, 190],
    ]);
    expect(picture?.colours.map(isRedacted)).toEqual([true, true, false, false]);
  });
}

test('a crop leaves alone what it cuts off, and marks keep their place', async ({ open }) => {
  const page = await open();
  const editor = editorPage(page);
  await editor.open('ecran-1.jpg');
  await editor.draw([0.25, 0.25], [0.5, 0.5]);
  await page.keyboard.press('r');
  await editor.draw([0, 0], [0.75, 0.5]);
  await expect(editor.said).toHaveText(/Image rognée\s: 14\d\d sur 5\d\d pixels/u);
  await page.keyboard.press('h');
  await editor.save.click();
  await expect(editor.editor).toBeHidden();
  const picture = await saved(page, [
    [700, 400],
    [100, 100],
  ]);
  expect(picture?.width).toBeGreaterThan(1430);
  expect(picture?.height).toBeLessThan(560);
  expect(picture?.colours.map(isRedacted)).toEqual([true, false]);
});

test('a finger draws; with "Choisir" it moves a mark', async ({ open }) => {
  const page = await open();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  const editor = editorPage(page);
  await editor.open('ecran-1.jpg');
  const box = (await editor.picture.boundingBox())!;
  const swipe = async (from: [number, number], to: [number, number]) => {
    const at = ([x, y]: [number, number]) => [
      { x: box.x + (x * box.width) / 1920, y: box.y + (y * box.height) / 1080 },
    ];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(to) });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await swipe([400, 300], [800, 600]);
  await expect(editor.marks).toHaveText(['Masque']);
  await editor.tool('Choisir').click();
  await swipe([600, 450], [700, 450]);
  await expect(editor.said).toHaveText(/Masque\s: en (?:49|50)\d, 30\d\./u);
});

test('a picture the program refuses is said, and nothing that was drawn is lost', async ({
  open,
}) => {
  const page = await open();
  const editor = editorPage(page);
  await page.evaluate(() => window.fake.refuse('evidence.replace', 'picture-too-large'));
  await editor.open('ecran-1.jpg');
  await editor.draw([0.1, 0.1], [0.3, 0.3]);
  await editor.save.click();
  await expect(editor.editor.getByRole('alert')).toBeVisible();
  await expect(editor.marks).toHaveText(['Masque']);
});

test('axe finds nothing serious in the editor, in light and dark, narrow and wide', async ({
  open,
}) => {
  const page = await open();
  const editor = editorPage(page);
  await editor.open('ecran-1.jpg');
  await editor.draw([0.1, 0.1], [0.3, 0.3]);
  await page.keyboard.press('t');
  await editor.touch([0.5, 0.5]);
  await editor.words.fill('Ici');
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const size of [
      { width: 420, height: 640 },
      { width: 1024, height: 768 },
    ]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(size);
      await expectAccessible(page, `editor ${colorScheme} ${size.width}`);
    }
  }
});
