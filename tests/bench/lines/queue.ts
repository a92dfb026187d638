import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { createQueueStore, type QueuedTicket } from '#core/tickets/queue-store.ts';
import { sampleReceipt } from '#tests/support/sample-ticket.ts';
import type { Family } from '../bench.ts';
import { interleave, timed } from '../interleave.ts';
import { bigTicket, openPosteDatabase } from '../stage/fill-queue.ts';
import { median } from '../table/statistics.ts';
import { timesReference, type Row } from '../table/row.ts';

const ENQUEUES = 250;
const PICTURE_BYTES = 300_000;
const JSON_TICKETS = 1000;

export const queue: Family = {
  name: 'queue',
  how: `${ENQUEUES} times in turn, each timed alone: the queue's own enqueue of a ticket of 5 KB with
    a picture of 300 KB on a real file; an append and fsync of as many bytes; claim and settle; the
    checkpoint that the idle outbox makes. Rewriting ${JSON_TICKETS} tickets of 5 KB as one JSON file is
    what a settings store would do for one ticket more.`,
  measure: async (bench) => {
    const { enqueue, append, deliver, checkpoint } = await measureQueue(bench.folder());
    const rewrite = await measureRewrite(bench.folder(), bench.rounds);
    const reference = { name: 'append + fsync of the same bytes', figures: append };
    const ours = { unit: 'ms', figures: enqueue, reference } as const;
    return [
      { line: 'durable enqueue of 5 KB + 300 KB, p50', ...ours, bar: timesReference(2) },
      {
        line: 'durable enqueue of 5 KB + 300 KB, p99',
        ...ours,
        share: 0.99,
        bar: timesReference(25),
      },
      { line: '  claim, then settle as delivered', unit: 'ms', figures: deliver, reference },
      { line: '  checkpoint when idle', unit: 'ms', figures: checkpoint, reference },
      {
        line: '  one ticket more in a JSON file of 1,000, 5 KB each',
        unit: 'ms',
        figures: rewrite,
        reference: { name: 'our enqueue, picture included', figures: [median(enqueue)] },
      },
    ] satisfies Row[];
  },
};

async function measureQueue(folder: string) {
  const database = openPosteDatabase(folder);
  const store = createQueueStore(database);
  const file = openSync(join(folder, 'appended'), 'a');
  let ticket = bigTicket('Mon casque ne marche plus', PICTURE_BYTES);
  const figures = await interleave(
    ENQUEUES,
    {
      enqueue: () => {
        ticket = bigTicket('Mon casque ne marche plus', PICTURE_BYTES);
        return timed(() => store.enqueue(ticket, 'normal', Date.now()));
      },
      append: () => {
        const bytes = bytesOf(ticket);
        return timed(() => {
          writeSync(file, bytes);
          fsyncSync(file);
        });
      },
      deliver: () => {
        const receipt = sampleReceipt(ticket.content);
        return timed(() => {
          store.claimNext(Date.now());
          store.settle(ticket.key, { state: 'delivered', receipt }, Date.now());
        });
      },
      checkpoint: () => timed(database.checkpoint),
    },
    5,
  );
  closeSync(file);
  database.close();
  return figures;
}

function bytesOf({ content, pictures }: QueuedTicket): Buffer {
  return Buffer.concat([
    Buffer.from(JSON.stringify(content)),
    ...pictures.map(({ bytes }) => bytes),
  ]);
}

async function measureRewrite(folder: string, rounds: number): Promise<number[]> {
  const conf = new Conf<{ tickets: unknown[] }>({ cwd: folder, projectName: 'bench' });
  const tickets = Array.from({ length: JSON_TICKETS }, () => bigTicket('Casque', 0).content);
  const { rewrite } = await interleave(rounds, {
    rewrite: () => timed(() => conf.set('tickets', tickets)),
  });
  return rewrite;
}
