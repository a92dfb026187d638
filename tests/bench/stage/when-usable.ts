import type { Page } from 'playwright';
import { fieldId } from '#renderer/features/report/field-ids.ts';

const FIELD = fieldId('description');

declare global {
  /** In a page that was opened until it could be used. */
  var usable: Promise<number> | undefined;
}

/**
 * When one could write in the description: it is seen, has the focus, and a frame was painted since.
 * Milliseconds since 1970, read in the page, so that the way back to us is not counted.
 */
export function whenUsable(page: Page): Promise<number> {
  return page.evaluate(lookUntilUsable, FIELD);
}

/** Opens a page as a window would be, and says when it was usable; who looks is there before the page is. */
export async function openUntilUsable(page: Page, address: string): Promise<number> {
  await page.addInitScript(
    `globalThis.usable = (${lookUntilUsable.toString()})(${JSON.stringify(FIELD)})`,
  );
  await page.goto(address, { waitUntil: 'commit' });
  const usableAt = await page.evaluate(() => globalThis.usable);
  if (usableAt === undefined) throw new Error('Nobody has looked when the page was usable');
  return usableAt;
}

/** Runs in the page. */
function lookUntilUsable(id: string): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const look = () => {
    const field = document.getElementById(id);
    if (field === null || document.activeElement !== field || !field.checkVisibility()) return;
    document.removeEventListener('focusin', look);
    requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
  };
  document.addEventListener('focusin', look);
  look();
  return promise;
}

export function takeFocusAway(page: Page): Promise<void> {
  return page.getByRole('textbox').first().blur();
}

export function giveFocus(page: Page): Promise<void> {
  return page.evaluate((id) => document.getElementById(id)?.focus(), FIELD);
}
