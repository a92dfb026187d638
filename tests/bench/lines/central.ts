import { randomBytes, randomUUID } from 'node:crypto';
import { startPostgres, type PostgresCluster } from '#tests/support/postgres-cluster.ts';
import { factOf, pngOf, ticketContent } from '#tests/support/test-central.ts';
import { cacheFolder } from '../../../scripts/lib/project.ts';
import type { Bench, Family } from '../bench.ts';
import { interleave, timed } from '../interleave.ts';
import { insertIntoPostgres, insertIntoSqlite } from '../stage/bare-inserts.ts';
import { postTo, startCentral, startDiscarding } from '../stage/central-site.ts';
import type { Parcel, Receiver } from '../stage/parcel.ts';
import type { Row } from '../table/row.ts';

/** A token may ask six hundred times at once: twenty-one rounds and the warm-ups stay below it. */
const TICKETS = 24;
const WARM_UPS = 3;
const AT_ONCE = 8;
const PICTURE_BYTES = 300_000;

export const central: Family = {
  name: 'central',
  how: `${TICKETS} tickets with a picture of 300 KB each, ${AT_ONCE} at once, posted to the central’s program on
    SQLite, on PostgreSQL, and in turn to two of them on one PostgreSQL; every commit reaches the disk. The
    limits: the same requests to a server that discards them, and as many bytes inserted as one row each, by
    one connection into a SQLite file and by ${AT_ONCE} into PostgreSQL. All of it, the one who sends too,
    shares the machine’s processors.`,
  measure: async (bench) => {
    const cluster = await startPostgres({ durable: true, parent: cacheFolder });
    const receivers: Receiver[] = [];
    try {
      return await measureAll(bench, cluster, receivers);
    } finally {
      for (const { stop } of receivers.reverse()) await stop();
      await cluster.stop();
    }
  },
};

async function measureAll(
  bench: Bench,
  cluster: PostgresCluster,
  receivers: Receiver[],
): Promise<Row[]> {
  const keep = <Kept extends Receiver>(receiver: Kept): Kept => {
    receivers.push(receiver);
    return receiver;
  };
  const shared = async () => ['--database', cluster.url(await cluster.create('empty'))];
  const start = async (place: readonly string[], isFirst = true) =>
    keep(await startCentral(bench.app, place, isFirst));
  const onSqlite = await start(['--data', bench.folder()]);
  const onPostgres = await start(await shared());
  const place = await shared();
  const [one, other] = [await start(place), await start(place, false)];
  const discarding = keep(await startDiscarding());
  const sqliteRows = keep(insertIntoSqlite(bench.folder()));
  const url = cluster.url(await cluster.create('empty'));
  const postgresRows = keep(await insertIntoPostgres(url, AT_ONCE));
  const figures = await interleave(
    bench.rounds,
    {
      sqlite: () => perSecond(onSqlite.take),
      postgres: () => perSecond(onPostgres.take),
      two: () => perSecond(postTo([one.url, other.url], one.token)),
      discarded: () => perSecond(discarding.take),
      sqliteRows: () => perSecond(sqliteRows.take),
      postgresRows: () => perSecond(postgresRows.take),
    },
    // Each central sees but a round's share: its code is compiled late.
    WARM_UPS,
  );
  return rowsOf(figures);
}

type Measured = Readonly<
  Record<
    'sqlite' | 'postgres' | 'two' | 'discarded' | 'sqliteRows' | 'postgresRows',
    readonly number[]
  >
>;

function rowsOf(measured: Measured): Row[] {
  const row = (line: string, figures: readonly number[], name: string, reference: keyof Measured) =>
    ({ line, unit: '/s', figures, reference: { name, figures: measured[reference] } }) as const;
  const { sqlite, postgres, two } = measured;
  const [inserted, discarded] = ['as many bytes inserted', 'the same requests, discarded'];
  return [
    row('tickets of 300 KB, one central on SQLite', sqlite, inserted, 'sqliteRows'),
    row('  beside what only receives', sqlite, discarded, 'discarded'),
    row('tickets of 300 KB, one central on PostgreSQL', postgres, inserted, 'postgresRows'),
    row('  beside what only receives', postgres, discarded, 'discarded'),
    row('tickets of 300 KB, two centrals on PostgreSQL', two, inserted, 'postgresRows'),
    row('  beside what only receives', two, discarded, 'discarded'),
    row('  beside one central', two, 'one on PostgreSQL', 'postgres'),
  ];
}

/** A round of new tickets, so many under way at once; answers how many were taken in a second. */
async function perSecond(take: Receiver['take']): Promise<number> {
  const left = Array.from({ length: TICKETS }, createParcel);
  const worker = async () => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) await take(next);
  };
  const ms = await timed(() => Promise.all(Array.from({ length: AT_ONCE }, worker)));
  return (TICKETS * 1000) / ms;
}

function createParcel(): Parcel {
  const picture = Buffer.concat([pngOf(''), randomBytes(PICTURE_BYTES)]);
  const content = ticketContent({ attachments: [factOf(picture)] });
  return { key: randomUUID(), content, picture };
}
