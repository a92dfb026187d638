import { createCheckArticle } from '#core/catalogue/check-article.ts';
import { createCentralClient } from '#core/central-client/central-client.ts';
import { createDeflection } from '#core/deflection/deflection.ts';
import { createDeflectionStore } from '#core/deflection/deflection-store.ts';
import { createSendDeflections } from '#core/deflection/send-deflections.ts';
import type { Fetch, Random } from '#core/ports.ts';
import type { DeflectionSum } from '#central/store/store.ts';
import { createFakeClock, type FakeClock } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { openTestDatabase } from '#tests/support/open-test-database.ts';
import { sampleContent } from '#tests/support/sample-ticket.ts';
import { blankDraft, MARIE } from '#tests/support/sample-window.ts';
import { createTestCentral, type TestCentral } from '#tests/support/test-central.ts';
import { drawPersons, readingOf, type Person } from './persons.ts';
import { createSeededChance } from '../fleet/seeded-chance.ts';

const HOUR_MS = 3_600_000;
/** One answer in so many is lost after the central has counted. */
const LOST_ANSWERS = 0.2;

/** What really happened, told by those who did it. */
export interface Truth {
  readonly persons: readonly Person[];
  /** Closed the request by an article. */
  readonly solved: number;
  /** Mended, and no ticket came. */
  readonly mended: number;
  /** A ticket came after all. */
  readonly cameBack: number;
  /** Said that it works, and the check showed that it does not. */
  readonly contradicted: number;
}

export interface DayOutcome {
  readonly truth: Truth;
  readonly sums: readonly DeflectionSum[];
  /** Batches the central was brought, and how often an answer was lost. */
  readonly requests: number;
  readonly lostAnswers: number;
}

/** A day on a floor, and the two days after it in which everything is told: real core parts, a real central. */
export async function runDay(options: { postes: number; seed: number }): Promise<DayOutcome> {
  const chance = createSeededChance(options.seed);
  const central = await createTestCentral();
  const persons = drawPersons(options.postes, chance);
  const lines = { requests: 0, lostAnswers: 0 };
  const clock = createFakeClock(Date.parse('2026-11-23T07:00:00Z'));
  const postes = persons.map((person) => createPoste({ person, central, clock, chance, lines }));
  await passHours(clock, 72, async (hour) => {
    for (const poste of postes) await poste.live(hour);
  });
  for (const poste of postes) poste.close();
  const told = postes.map(({ told: whatHappened }) => whatHappened);
  const sums = await central.store.deflections.sums('2026-01-01');
  await central.store.close();
  const count = (what: keyof (typeof told)[number]) => told.filter((one) => one[what]).length;
  return {
    truth: {
      persons,
      solved: count('solved'),
      mended: count('mended'),
      cameBack: count('cameBack'),
      contradicted: count('contradicted'),
    },
    sums,
    ...lines,
  };
}

async function passHours(
  clock: FakeClock,
  hours: number,
  each: (hour: number) => Promise<void>,
): Promise<void> {
  for (let hour = 0; hour < hours; hour += 1) {
    await each(hour);
    await clock.advance(HOUR_MS);
  }
}

interface PosteOptions {
  readonly person: Person;
  readonly central: TestCentral;
  readonly clock: FakeClock;
  readonly chance: Random;
  readonly lines: { requests: number; lostAnswers: number };
}

function createPoste({ person, central, clock, chance, lines }: PosteOptions) {
  const { database } = openTestDatabase();
  const store = createDeflectionStore(database);
  const log = createKeptLog();
  let act = 0;
  const requester = { ...MARIE, email: person.email };
  const { article, categoryId } = person.fault;
  const deflection = createDeflection({
    ...{ store, clock, log },
    actId: () => `act-${act}`,
    draft: () => blankDraft({ categoryId, requester }),
  });
  const check = createCheckArticle({
    articles: () => [article],
    readAgain: async () => readingOf(person),
    onVerdict: deflection.checked,
  });
  const send = createSendDeflections({
    ...{ store, clock, log, random: chance, site: person.site },
    send: createCentralClient({
      address: () => ({ url: 'http://central.test', token: central.agentToken }),
      fetch: lossyFetch(central, chance, lines),
      language: () => 'fr',
      clock,
    }).countDeflections,
  });
  const told = { solved: false, mended: false, cameBack: false, contradicted: false };

  async function help(): Promise<void> {
    for (act = 1; act <= person.acts; act += 1) {
      deflection.tell(article.id, 'shown');
      // The list is drawn again while the person types: still one showing.
      deflection.tell(article.id, 'shown');
    }
    if (!person.opens) return;
    deflection.tell(article.id, 'opened');
    if (person.says === 'still-broken') return;
    const { outcome } = await check(article.id);
    if (outcome === 'still-there') {
      told.contradicted = true;
      return;
    }
    deflection.tell(article.id, 'solved');
    told.solved = true;
    told.mended = person.mends;
  }

  function write(): void {
    deflection.ticketMade(sampleContent({ categoryId, requester }));
    told.cameBack = told.solved;
    told.mended = false;
  }

  const hourOf = (ms: number) => Math.floor(ms / HOUR_MS);
  const helpedAt = hourOf(person.at);
  const writesAt =
    person.writesAfterMs === null ? undefined : hourOf(person.at + person.writesAfterMs);

  return {
    told,
    async live(hour: number): Promise<void> {
      if (hour === helpedAt) await help();
      if (hour === writesAt) write();
      // Half of the hours the central answers nobody here.
      if (chance() < 0.5) await send();
    },
    close: () => database.close(),
  };
}

/** The central itself; now and then it has counted, and its answer is lost on the way. */
function lossyFetch(central: TestCentral, chance: Random, lines: PosteOptions['lines']): Fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    lines.requests += 1;
    const answer = await central.ask(new URL(request.url).pathname, {
      method: request.method,
      headers: request.headers,
      body: await request.text(),
    });
    if (chance() >= LOST_ANSWERS) return answer;
    lines.lostAnswers += 1;
    throw new TypeError('fetch failed');
  };
}
