import type { BrowserContext } from 'playwright';
import type { Database } from '#core/storage/database.ts';
import type { Family } from '../bench.ts';
import { interleave } from '../interleave.ts';
import { NO_CENTRAL } from '../stage/central.ts';
import { bigTicket, fillHistory, fillQueue, openPosteDatabase } from '../stage/fill-queue.ts';
import { dataFolderOf, startPoste, type PosteOptions } from '../stage/poste.ts';
import { openUntilUsable } from '../stage/when-usable.ts';
import { atMost } from '../table/row.ts';

const WAITING = 1000;
const DELIVERED = 10_000;

export const startup: Family = {
  name: 'startup',
  how: `From the start of the host's process until one can write in a new tab at the address it
    prints; the central does not answer. Either ${WAITING} tickets wait on disk, or none does and
    ${DELIVERED} were sent before. Caches are warm.`,
  measure: async (bench) => {
    const { display, browser } = await bench.stage();
    const context = await browser.newContext({ viewport: null, locale: 'fr-FR' });
    // A window of its own costs the browser more than a tab in one that is open.
    await context.newPage();
    const startWith = (fill: (database: Database) => void) => {
      const folder = bench.folder();
      const database = openPosteDatabase(dataFolderOf(folder));
      fill(database);
      database.close();
      const options = { app: bench.app, folder, display: display.name, policy: NO_CENTRAL };
      return () => startUntilUsable(options, context);
    };
    const { none, words, pictures, history } = await interleave(bench.rounds, {
      none: startWith(() => undefined),
      words: startWith((database) => fillQueue(database, bigTickets(WAITING, 0))),
      pictures: startWith((database) => fillQueue(database, bigTickets(WAITING, 300_000))),
      history: startWith((database) => fillHistory(database, bigTickets(DELIVERED, 0))),
    });
    await context.close();
    const line = 'program started, window usable';
    const reference = { name: 'none waiting', figures: none };
    const bar = atMost(350);
    return [
      { line: `${line}: none waiting`, unit: 'ms', figures: none, bar },
      { line: `${line}: 1,000 waiting of 5 KB`, unit: 'ms', figures: words, bar, reference },
      { line: `${line}: 1,000 waiting of 305 KB`, unit: 'ms', figures: pictures, bar, reference },
      { line: `${line}: 10,000 sent before`, unit: 'ms', figures: history, bar, reference },
    ];
  },
};

function* bigTickets(tickets: number, pictureBytes: number) {
  for (let at = 0; at < tickets; at += 1) yield bigTicket(`Ticket ${at}`, pictureBytes);
}

async function startUntilUsable(options: PosteOptions, context: BrowserContext): Promise<number> {
  const startedAt = Date.now();
  const { process: running, address } = await startPoste(options);
  try {
    const page = await context.newPage();
    const usableAt = await openUntilUsable(page, address);
    await page.close();
    return usableAt - startedAt;
  } finally {
    await running.stop();
  }
}
