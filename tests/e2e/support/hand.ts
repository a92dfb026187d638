import { expect, type Locator, type Page } from 'playwright/test';

export type Way = 'mouse' | 'keyboard';

/** How a person reaches what they see: with the pointer, or by Tab and Enter without ever touching it. */
export interface Hand {
  readonly way: Way;
  press(target: Locator): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
}

const MOST_STOPS = 120;

export function createHand(page: Page, way: Way): Hand {
  const reach = async (target: Locator): Promise<void> => {
    await expect(target).toBeVisible();
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`No Tab stop leads to ${String(target)}`);
  };
  return way === 'mouse'
    ? {
        way,
        press: (target) => target.click(),
        type: async (field, text) => {
          await field.click();
          await page.keyboard.type(text);
        },
      }
    : {
        way,
        press: async (target) => {
          await reach(target);
          await page.keyboard.press('Enter');
        },
        type: async (field, text) => {
          await reach(field);
          await page.keyboard.type(text);
        },
      };
}
