import type { Page } from 'playwright';
import type { Language } from '#shared/language.ts';
import { en } from '#renderer/text/en/en.ts';
import { fr } from '#renderer/text/fr/fr.ts';
import { holdTogether } from '#renderer/text/hold-together.ts';

const TEXTS = { fr, en };

/** What the three stories touch, by the words of either language as they stand on the screen. */
export function storyPage(page: Page, language: Language) {
  const { report, receipt, tickets, common } = TEXTS[language];
  const button = (name: string) => page.getByRole('button', { name: holdTogether(name) });
  const region = (name: string) => page.getByRole('region', { name: holdTogether(name) });
  const before = region(report.before);
  return {
    description: page.getByRole('textbox', { name: report.what }),
    category: region(report.category),
    before,
    article: (title: string) => before.locator('summary', { hasText: title }),
    helped: before.getByRole('button', { name: report.helped }),
    // Whether it was checked depends on what the machine lets itself be asked.
    solved: page
      .getByText(holdTogether(report.solvedWord))
      .or(page.getByText(holdTogether(report.solvedChecked))),
    undo: button(report.undoClear),
    relaunch: before.getByRole('button', { name: report.followUp }).first(),
    name: page.getByRole('textbox', { name: report.name, exact: true }),
    email: page.getByRole('textbox', { name: report.email }),
    send: button(report.send),
    delivered: page.getByRole('heading', { name: receipt.delivered }),
    reference: page.getByText(/^[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}$/u).first(),
    another: button(receipt.another),
    messages: region(tickets.thread).locator('ol > li'),
    places: page.getByRole('navigation', { name: common.places }),
  };
}
