import type { Page } from 'playwright/test';
import { reportPage } from '../pages/report-page.ts';
import { expect, test } from '../support/floor.ts';

const early = (page: Page) => page.getByRole('textbox', { name: 'SOS Poste' });

/** Asks for the page anew and holds its scripts back, as a slow machine does. */
async function reloadWithoutScripts(page: Page): Promise<() => Promise<void>> {
  const { promise: comes, resolve } = Promise.withResolvers<null>();
  await page.route('**/assets/*.js', (route) => comes.then(() => route.continue()));
  await page.reload({ waitUntil: 'commit' });
  await expect(early(page)).toBeFocused();
  return async () => {
    resolve(null);
    await expect(reportPage(page).description).toBeFocused();
    await page.unrouteAll();
  };
}

test('what is written before any script has come goes on in the form, where it stood', async ({
  press,
}) => {
  const page = await press();
  const { description, category } = reportPage(page);
  const comes = await reloadWithoutScripts(page);
  await page.keyboard.type('mon casque marche plus');
  for (let at = 0; at < 'marche plus'.length; at += 1) await page.keyboard.press('ArrowLeft');
  await comes();
  await expect(early(page)).toHaveCount(0);
  await page.keyboard.type('ne ');
  await expect(description).toHaveValue('mon casque ne marche plus');
  await expect(category).toContainText('DSI Matériel informatique');
});

test('it comes after the words that were kept, and is kept as they are', async ({ press }) => {
  const page = await press();
  const { description } = reportPage(page);
  const isKept = page.waitForResponse('**/call/draft.update');
  await description.fill('écran noir');
  await isKept;
  const comes = await reloadWithoutScripts(page);
  await page.keyboard.type('depuis midi');
  await comes();
  await expect(description).toHaveValue('écran noir depuis midi');
  await page.reload();
  await expect(description).toHaveValue('écran noir depuis midi');
});
