import type { BrowserContext, Page } from 'playwright';
import type { Family } from '../bench.ts';
import { interleave } from '../interleave.ts';
import { NO_CENTRAL } from '../stage/central.ts';
import { withPlainServer } from '../stage/plain-server.ts';
import { withPoste, type Poste } from '../stage/poste.ts';
import { giveFocus, openUntilUsable, takeFocusAway, whenUsable } from '../stage/when-usable.ts';
import { atMost } from '../table/row.ts';

export const window: Family = {
  name: 'window',
  how: `From the second start's request until one can write: the description is seen, has the focus,
    and a frame was painted since. Preloaded: a page in a hidden tab hears of the act and is brought
    to the front once the pictures are in hand. Fresh: a new tab at the address the act answers, of a program
    that had no window. The references are a page of one field opened the same two ways, without any act.`,
  measure: async (bench) => {
    const { display, browser } = await bench.stage();
    const context = await browser.newContext({ viewport: null, locale: 'fr-FR' });
    const options = { app: bench.app, display: display.name, policy: NO_CENTRAL };
    const figures = await withPlainServer((plainUrl) =>
      withPoste({ ...options, folder: bench.folder() }, (poste) =>
        withPoste({ ...options, folder: bench.folder() }, (windowless) =>
          measureWindows({ rounds: bench.rounds, context, poste, windowless, plainUrl }),
        ),
      ),
    );
    await context.close();
    const { preloaded, fresh, plainPreloaded, plainFresh } = figures;
    return [
      {
        line: 'window usable, preloaded',
        unit: 'ms',
        figures: preloaded,
        bar: atMost(160),
        reference: { name: 'plain page, no act', figures: plainPreloaded },
      },
      {
        line: 'window usable, fresh',
        unit: 'ms',
        figures: fresh,
        bar: atMost(350),
        reference: { name: 'plain page, no act', figures: plainFresh },
      },
    ];
  },
};

interface Windows {
  readonly rounds: number;
  readonly context: BrowserContext;
  readonly poste: Poste;
  readonly windowless: Poste;
  readonly plainUrl: string;
}

async function measureWindows({ rounds, context, poste, windowless, plainUrl }: Windows) {
  const ours = await openPage(context, await poste.restAfter(poste.act));
  const plain = await openPage(context, plainUrl);
  const cover = await context.newPage();

  const show = async (page: Page, act: () => Promise<unknown>): Promise<number> => {
    await takeFocusAway(page);
    await cover.bringToFront();
    const startedAt = Date.now();
    await act();
    await page.bringToFront();
    return (await whenUsable(page)) - startedAt;
  };
  const open = async (act: () => Promise<string>): Promise<number> => {
    const startedAt = Date.now();
    const address = await act();
    const page = await context.newPage();
    const usableAt = await openUntilUsable(page, address);
    await page.close();
    return usableAt - startedAt;
  };

  return interleave(rounds, {
    preloaded: () => poste.restAfter(() => show(ours, poste.act)),
    plainPreloaded: () => show(plain, () => giveFocus(plain)),
    fresh: () => windowless.restAfter(() => open(windowless.act)),
    plainFresh: () => open(async () => plainUrl),
  });
}

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await openUntilUsable(page, address);
  return page;
}
