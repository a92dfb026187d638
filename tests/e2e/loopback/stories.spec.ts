import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { Language } from '#shared/language.ts';
import { storyPage } from '../pages/story-page.ts';
import { startAgentProgram } from '../support/agent-program.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test as base } from '../support/floor.ts';
import { createHand, type Way } from '../support/hand.ts';

/**
 * The three complaints of the guide this program answers to, from the words typed to the end: the wrong
 * category, what an article solves, and the same ticket opened again.
 */

const WORDS = {
  fr: {
    headset: 'mon casque est débranché, je n’entends plus le client',
    article: 'Le client ne m’entend pas',
    muted: 'mon micro est muet, le client ne m’entend pas',
    reason: /parce que/u,
  },
  en: {
    headset: 'my headset is unplugged, I cannot hear the customer',
    article: 'Le client ne m’entend pas',
    muted: 'my microphone is muted, the customer cannot hear me',
    reason: /because/u,
  },
} as const;

const HARDWARE = 'DSI Matériel informatique';

interface Seat {
  /** The press of a person on this seat, in a window of their language. */
  press(): Promise<Page>;
}

/** A seat that nobody has used before, at the same central. */
const test = base.extend<{ sit: (language: Language) => Promise<Seat> }>({
  sit: async ({ floor }, use) => {
    const ends: (() => Promise<void>)[] = [];
    await use(async (language) => {
      const folder = mkdtempSync(join(floor.folder, 'seat-'));
      const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
      const agent = await startAgentProgram({
        ...{ folder, locale, display: floor.display.name },
        policy: { centralUrl: floor.central.url, centralToken: floor.central.agentToken },
      });
      ends.push(() => agent.stop());
      const context = await floor.browser.newContext({
        ...{ locale, viewport: { width: 1024, height: 768 } },
      });
      ends.unshift(() => context.close());
      return {
        press: async () => {
          for (const page of context.pages()) await page.close();
          const address = await agent.act();
          const page = await context.newPage();
          await page.goto(address);
          await expect(storyPage(page, language).description).toBeFocused();
          return page;
        },
      };
    });
    for (const end of ends) await end();
  },
});

for (const language of ['fr', 'en'] as const) {
  for (const way of ['mouse', 'keyboard'] as const) {
    test.describe(`${language}, by ${way}`, () => {
      test('words lead to the right category, with the reason, and the ticket bears it', async ({
        floor,
        sit,
      }) => {
        const page = await (await sit(language)).press();
        const story = storyPage(page, language);
        await page.keyboard.type(WORDS[language].headset);
        await expect(story.category).toContainText(HARDWARE);
        await expect(story.category).toContainText(WORDS[language].reason);
        await expectAccessible(page, `a proposed category, ${language}`);
        const reference = await send(page, language, way);
        const stored = floor.central.stored().filter((one) => one.reference === reference);
        expect(stored.map(({ content }) => content.categoryId)).toEqual(['dsi-materiel']);
      });

      test('an article solves it, nothing is sent, and the words can be had back', async ({
        floor,
        sit,
      }) => {
        const page = await (await sit(language)).press();
        const story = storyPage(page, language);
        const hand = createHand(page, way);
        const before = floor.central.stored().length;
        await page.keyboard.type(WORDS[language].muted);
        await hand.press(story.article(WORDS[language].article));
        await expectAccessible(page, `an open article, ${language}`);
        await hand.press(story.helped.first());
        await expect(story.solved).toBeVisible();
        await expect(story.description).toHaveValue('');
        expect(floor.central.stored()).toHaveLength(before);
        await hand.press(story.undo);
        await expect(story.description).toHaveValue(WORDS[language].muted);
      });

      test('the same fault again goes into the ticket that is open already', async ({
        floor,
        sit,
      }) => {
        const seat = await sit(language);
        const first = await seat.press();
        await first.keyboard.type(WORDS[language].headset);
        const reference = await send(first, language, way);
        const before = floor.central.stored().length;

        const page = await seat.press();
        const story = storyPage(page, language);
        await page.keyboard.type(`${WORDS[language].headset} (bis)`);
        await expect(story.before).toContainText(reference);
        await expectAccessible(page, `follow first, ${language}`);
        await createHand(page, way).press(story.relaunch);
        await expect(story.messages.filter({ hasText: '(bis)' })).toBeVisible();
        await expect.poll(() => floor.central.messages(reference).join()).toContain('(bis)');
        expect(floor.central.stored()).toHaveLength(before);
      });
    });
  }
}

/** Says who it is where that is not known, sends, and answers the reference. */
async function send(page: Page, language: Language, way: Way): Promise<string> {
  const story = storyPage(page, language);
  const hand = createHand(page, way);
  await expect(story.category).toContainText(HARDWARE);
  if (await story.email.isVisible()) {
    await hand.type(story.name, 'Marie Durand');
    await hand.type(story.email, 'marie.durand@exemple.fr');
  }
  await (way === 'mouse' ? story.send.click() : page.keyboard.press('Control+Enter'));
  await expect(story.delivered).toBeVisible();
  return story.reference.innerText();
}
