import type { BrowserContext, Page } from 'playwright';
import type { Family } from '../bench.ts';
import { interleave } from '../interleave.ts';
import { NO_CENTRAL } from '../stage/central.ts';
import { bigTicket, fillQueue, openPosteDatabase } from '../stage/fill-queue.ts';
import { withPlainServer } from '../stage/plain-server.ts';
import { dataFolderOf, withPoste, type Poste, type PosteOptions } from '../stage/poste.ts';
import { giveFocus, openUntilUsable, takeFocusAway, whenUsable } from '../stage/when-usable.ts';
import { atMost, type Row } from '../table/row.ts';

export const window: Family = {
  name: 'window',
  how: `From the second start's request until one can write: the description is seen, has the focus,
    and a frame was painted since. Preloaded: a page in a hidden tab hears of the act and is brought
    to the front once the pictures are in hand. Fresh: a new tab at the address the act answers, of a program
    that had no window. Either nothing waits, or the programs were started with 1,000 waiting tickets of 5 KB and a
    central that does not answer. The references are a page of one field opened the same two ways, without any act.`,
  measure: async (bench) => {
    const { display, browser } = await bench.stage();
    const context = await browser.newContext({ viewport: null, locale: 'fr-FR' });
    const folderWith = (waiting: number) => {
      const folder = bench.folder();
      const database = openPosteDatabase(dataFolderOf(folder));
      fillQueue(
        database,
        Array.from({ length: waiting }, (_, at) => bigTicket(`Ticket ${at}`, 0)),
      );
      database.close();
      return folder;
    };
    const folders = [0, 0, WAITING, WAITING].map(folderWith);
    const options = { app: bench.app, display: display.name, policy: NO_CENTRAL };
    const figures = await withPlainServer((plainUrl) =>
      withPostes(options, folders, ([poste, windowless, laden, ladenWindowless]) =>
        measureWindows({
          ...{ rounds: bench.rounds, context, plainUrl },
          postes: { poste, windowless, laden, ladenWindowless } as Postes,
        }),
      ),
    );
    await context.close();
    return rowsOf(figures);
  },
};

const WAITING = 1000;

type Figures = Awaited<ReturnType<typeof measureWindows>>;

function rowsOf(figures: Figures): Row[] {
  const row = (line: string, measured: number[], bar: number, plain: number[]): Row => ({
    ...{ line: `window usable, ${line}`, unit: 'ms', figures: measured, bar: atMost(bar) },
    reference: { name: 'plain page, no act', figures: plain },
  });
  const { plainPreloaded, plainFresh } = figures;
  return [
    row('preloaded', figures.preloaded, 160, plainPreloaded),
    row('preloaded, 1,000 tickets waiting', figures.ladenPreloaded, 160, plainPreloaded),
    row('fresh', figures.fresh, 350, plainFresh),
    row('fresh, 1,000 tickets waiting', figures.ladenFresh, 350, plainFresh),
  ];
}

/** Each starts beside the others, and stops when the work is done. */
function withPostes<Value>(
  options: Omit<PosteOptions, 'folder'>,
  [folder, ...others]: readonly string[],
  use: (postes: readonly Poste[]) => Promise<Value>,
): Promise<Value> {
  if (folder === undefined) return use([]);
  return withPoste({ ...options, folder }, (poste) =>
    withPostes(options, others, (rest) => use([poste, ...rest])),
  );
}

interface Postes {
  readonly poste: Poste;
  /** No window of it is open. */
  readonly windowless: Poste;
  /** Started with many tickets that wait. */
  readonly laden: Poste;
  readonly ladenWindowless: Poste;
}

interface Windows {
  readonly rounds: number;
  readonly context: BrowserContext;
  readonly postes: Postes;
  readonly plainUrl: string;
}

async function measureWindows({ rounds, context, postes, plainUrl }: Windows) {
  const { poste, windowless, laden, ladenWindowless } = postes;
  const ours = await openPage(context, await poste.restAfter(poste.act));
  const oursLaden = await openPage(context, await laden.restAfter(laden.act));
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
    ladenPreloaded: () => laden.restAfter(() => show(oursLaden, laden.act)),
    fresh: () => windowless.restAfter(() => open(windowless.act)),
    ladenFresh: () => ladenWindowless.restAfter(() => open(ladenWindowless.act)),
    plainFresh: () => open(async () => plainUrl),
  });
}

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await openUntilUsable(page, address);
  return page;
}
