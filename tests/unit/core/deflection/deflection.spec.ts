import { expect, test } from 'vitest';
import { createDeflection, STANDS_FOR_MS } from '#core/deflection/deflection.ts';
import { createDeflectionStore } from '#core/deflection/deflection-store.ts';
import { createSendDeflections } from '#core/deflection/send-deflections.ts';
import type { DeflectionBatch } from '#shared/deflection.ts';
import { fault, type Fault } from '#shared/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { openTestDatabase } from '#tests/support/open-test-database.ts';
import { sampleContent } from '#tests/support/sample-ticket.ts';
import { blankDraft, MARIE } from '#tests/support/sample-window.ts';

const HOUR_MS = 3_600_000;

function setUp() {
  const { database } = openTestDatabase();
  const store = createDeflectionStore(database);
  const clock = createFakeClock();
  const log = createKeptLog();
  const brought: { key: string; batch: DeflectionBatch }[] = [];
  let draft = blankDraft({ categoryId: 'dsi-materiel' });
  let act = 'act-1';
  let answer: Result<unknown, Fault> = ok({ counted: 1 });
  const deflection = createDeflection({
    ...{ store, clock, log, actId: () => act, draft: () => draft },
  });
  const maySend = createSendDeflections({
    ...{ store, clock, log, site: 'Douala', random: () => 0 },
    send: async (key, batch) => {
      brought.push({ key, batch });
      return answer;
    },
  });
  return {
    ...{ store, clock, log, deflection, database, brought },
    begin: (id: string) => (act = id),
    write: (change: Partial<typeof draft>) => (draft = { ...draft, ...change }),
    answerWith: (next: typeof answer) => (answer = next),
    ticket: (change = {}) => deflection.ticketMade(sampleContent({ requester: MARIE, ...change })),
    /** An hour later the central has answered again. */
    send: async () => {
      await clock.advance(HOUR_MS);
      await maySend();
      return brought.at(-1)?.batch.rows.at(-1);
    },
  };
}

test('an article is shown once per act, however often the list is drawn', async () => {
  const { deflection, begin, send } = setUp();
  for (const id of ['vpn', 'vpn', 'pc-lent']) deflection.tell(id, 'shown');
  begin('act-2');
  deflection.tell('vpn', 'shown');
  expect(await send()).toMatchObject({ articleId: 'vpn', shown: 2 });
});

test('a solution counts once it has stood for a day, on the day it was said', async () => {
  const { deflection, clock, send, brought } = setUp();
  deflection.checked('vpn', { outcome: 'passed' });
  deflection.tell('vpn', 'solved');
  await send();
  expect(brought).toEqual([]);
  await clock.advance(STANDS_FOR_MS);
  expect(await send()).toMatchObject({
    ...{ day: '2026-11-23', solvedChecked: 1, solvedWord: 0, ticketAnyway: 0 },
  });
});

test('without a check that passed it is the person’s word', async () => {
  const { deflection, clock, send } = setUp();
  deflection.checked('vpn', { outcome: 'passed' });
  deflection.checked('vpn', { outcome: 'unknown' });
  deflection.tell('vpn', 'solved');
  await clock.advance(STANDS_FOR_MS);
  expect(await send()).toMatchObject({ solvedChecked: 0, solvedWord: 1 });
});

test('what is taken back was never solved', async () => {
  const { deflection, clock, send, brought } = setUp();
  deflection.tell('vpn', 'solved');
  deflection.tell('vpn', 'unsolved');
  await clock.advance(STANDS_FOR_MS);
  await send();
  expect(brought).toEqual([]);
});

test('a ticket of the category within the day is counted against it, at once', async () => {
  const { deflection, ticket, send } = setUp();
  deflection.tell('vpn', 'solved');
  ticket({ requester: { ...MARIE, email: MARIE.email.toUpperCase() } });
  ticket();
  expect(await send()).toMatchObject({ solvedWord: 1, ticketAnyway: 1 });
});

test.each([
  ['another category', { categoryId: 'dsi-crm' }],
  ['another person', { requester: { ...MARIE, email: 'paul@exemple.fr' } }],
])('a ticket of %s says nothing about it', async (_, change) => {
  const { deflection, ticket, clock, send } = setUp();
  deflection.tell('vpn', 'solved');
  ticket(change);
  await clock.advance(STANDS_FOR_MS);
  expect(await send()).toMatchObject({ solvedWord: 1, ticketAnyway: 0 });
});

test('where neither person nor category was known, whatever comes counts against it', async () => {
  const { deflection, ticket, write, send } = setUp();
  write({ categoryId: null, requester: { ...MARIE, email: '' } });
  deflection.tell('vpn', 'solved');
  ticket({ categoryId: 'dsi-crm' });
  expect(await send()).toMatchObject({ ticketAnyway: 1 });
});

test('a batch keeps its key and its counts until the central has confirmed it', async () => {
  const { deflection, answerWith, send, brought } = setUp();
  deflection.tell('vpn', 'opened');
  answerWith(err(fault('timeout', 'late')));
  await send();
  deflection.tell('pc-lent', 'opened');
  answerWith(ok({ counted: 1 }));
  await send();
  await send();
  await send();
  expect(brought.map(({ batch }) => batch.rows.map(({ articleId }) => articleId))).toEqual([
    ['vpn'],
    ['vpn'],
    ['pc-lent'],
  ]);
  expect(brought[1]?.key).toBe(brought[0]?.key);
  expect(brought[2]?.key).not.toBe(brought[0]?.key);
});

test('however often the central answers, counts leave once an hour', async () => {
  const { deflection, store, clock, brought } = setUp();
  const maySend = createSendDeflections({
    ...{ store, clock, log: createKeptLog(), site: '', random: () => 0 },
    send: async (key, batch) => {
      brought.push({ key, batch });
      return ok({});
    },
  });
  for (let minute = 0; minute < 90; minute += 10) {
    deflection.tell(`article-${minute}`, 'shown');
    await maySend();
    await clock.advance(10 * 60_000);
  }
  expect(brought).toHaveLength(2);
});

test('what no central has wanted for two months is forgotten', async () => {
  const { deflection, answerWith, clock, send, database } = setUp();
  answerWith(err(fault('offline', 'no network')));
  deflection.tell('vpn', 'shown');
  await send();
  await clock.advance(62 * 24 * HOUR_MS);
  await send();
  expect(database.sql.all`SELECT * FROM deflections`).toEqual([]);
});

test('neither name nor address nor words are in what is kept', () => {
  const { deflection, write, database } = setUp();
  write({ description: 'mon VPN tombe' });
  deflection.tell('vpn', 'opened');
  deflection.tell('vpn', 'solved');
  const kept = JSON.stringify([
    database.sql.all`SELECT * FROM deflections`,
    database.sql.all`SELECT * FROM solved_requests`,
  ]).toLowerCase();
  for (const word of ['marie', 'durand', 'exemple.fr', 'pc-214', 'tombe']) {
    expect(kept).not.toContain(word);
  }
});

test('a disk that takes no count costs nothing but the count', () => {
  const { deflection, database, log } = setUp();
  database.close();
  deflection.tell('vpn', 'shown');
  expect(log.lines.map(({ event }) => event)).toEqual(['deflection']);
});
