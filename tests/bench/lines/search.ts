import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { createTicketReader } from '#core/tickets/ticket-reader.ts';
import type { Bench, Family } from '../bench.ts';
import { interleave, timed } from '../interleave.ts';
import { bigTicket, fillQueue, openPosteDatabase } from '../stage/fill-queue.ts';
import { atMost, type Row } from '../table/row.ts';

const TICKETS = 10_000;
/** As the list asks. */
const LIMIT = 200;

/** What a person types, by what makes it hard. */
const QUERIES = {
  'prefix, as one types': 'cas',
  'common word': 'casque',
  'rare word': 'imprimante417',
  'two words': 'casque poste',
  'accents left out': 'repond',
} as const;

export const search: Family = {
  name: 'search',
  how: `The list's own query, ${LIMIT} rows at most, on a file of ${TICKETS} tickets of 5 KB, until the
    rows are checked and ready for the window. The reference looks through the same rows with LIKE
    and checks nothing.`,
  measure: async (bench) => {
    const folder = bench.folder();
    const reference = fill(folder);
    const rows: Row[] = [];
    for (const [kind, typed] of Object.entries({ reference, ...QUERIES })) {
      rows.push(await measureQuery(bench, folder, kind, typed));
    }
    return rows;
  },
};

/** Answers one of the references. */
function fill(folder: string): string {
  const database = openPosteDatabase(folder);
  const subject = (at: number) =>
    at % 2 === 0 ? `Mon casque ${at} ne marche plus` : `Panne de imprimante${at}`;
  let reference = '';
  fillQueue(
    database,
    (function* () {
      for (let at = 0; at < TICKETS; at += 1) {
        const ticket = bigTicket(subject(at), 0);
        if (at === TICKETS / 4) reference = ticket.content.provisionalReference;
        yield ticket;
      }
    })(),
  );
  database.close();
  return reference;
}

async function measureQuery({ rounds }: Bench, folder: string, kind: string, typed: string) {
  const database = openPosteDatabase(folder);
  const reader = createTicketReader(database);
  const scanned = new DatabaseSync(join(folder, 'sos-poste.db'), { readOnly: true });
  const scan = scanned.prepare(
    'SELECT * FROM tickets WHERE content LIKE ? ORDER BY id DESC LIMIT ?',
  );
  const { ours, like } = await interleave(rounds, {
    ours: () => timed(() => reader.list(typed, LIMIT)),
    like: () => timed(() => scan.all(`%${typed.split(' ').join('%')}%`, LIMIT)),
  });
  scanned.close();
  database.close();
  return {
    line: `search in 10,000 tickets: ${kind}`,
    unit: 'ms',
    figures: ours,
    bar: atMost(10),
    reference: { name: 'LIKE', figures: like },
  } satisfies Row;
}
