import { expect, test } from 'vitest';
import { judge, tailOf, type Sighting } from '#central/incidents/judge.ts';
import { applicationOf, type Signature } from '#central/incidents/signature.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const nowMs = Date.parse('2026-11-23T09:50:00Z');
const hermes: Signature = {
  categoryId: 'bytel-indisponibilite-application',
  finding: '',
  application: 'hermes',
};
const untold: Signature = { categoryId: 'dsi-crm', finding: '', application: '' };

/** So many tickets of so many postes, one a minute, the last one now. */
function gathered(postes: number, tickets = postes): Sighting[] {
  return Array.from({ length: tickets }, (_, index) => ({
    poste: `pc ${index % postes}`,
    at: nowMs - index * MINUTE_MS,
  }));
}

/** The same moments on each of the fourteen days before. */
const eachDay = (minutesAgo: readonly number[]): number[] =>
  Array.from({ length: 14 }, (_, day) =>
    minutesAgo.map((minutes) => nowMs - (day + 1) * DAY_MS - minutes * MINUTE_MS),
  ).flat();

/** An ordinary fortnight: something else every ten minutes. */
const others = eachDay([-60, -50, -40, -30, -20, -10, 0, 10, 20, 30, 40, 50]);

test('four postes in a quarter of an hour, where there is usually none, are an outage', () => {
  const verdict = judge({ signature: hermes, nowMs, own: gathered(4), others });
  expect(verdict).toMatchObject({ postes: 4, since: nowMs - 3 * MINUTE_MS });
  expect(judge({ signature: hermes, nowMs, own: gathered(3), others })).toBeNull();
});

test('ten tickets of three postes are three postes', () => {
  expect(judge({ signature: hermes, nowMs, own: gathered(3, 10), others })).toBeNull();
});

test('what came too long ago does not count', () => {
  const own = gathered(4).map(({ poste }, index) => ({ poste, at: nowMs - index * 6 * MINUTE_MS }));
  expect(judge({ signature: hermes, nowMs, own, others })).toBeNull();
});

test('without a finding or an application it takes more postes', () => {
  expect(judge({ signature: untold, nowMs, own: gathered(5), others })).toBeNull();
  expect(judge({ signature: untold, nowMs, own: gathered(6), others })).not.toBeNull();
});

test('a signature that comes every day at this hour is no outage until far more of it comes', () => {
  const usual = eachDay([-20, -5, 3, 12, 27, 40]).map((at, index) => ({
    poste: `old ${index}`,
    at,
  }));
  const own = (postes: number) => [...usual, ...gathered(postes)];
  expect(judge({ signature: hermes, nowMs, own: own(4), others })).toBeNull();
  expect(judge({ signature: hermes, nowMs, own: own(8), others })).not.toBeNull();
});

test('on a day on which everything comes twice as often it takes more', () => {
  const busy = Array.from({ length: 40 }, (_, index) => nowMs - index * 1.5 * MINUTE_MS);
  const own = gathered(4);
  expect(judge({ signature: hermes, nowMs, own, others: [...others, ...busy] })).toBeNull();
});

test('a central without a past is slow to propose', () => {
  expect(judge({ signature: hermes, nowMs, own: gathered(4), others: [] })).toBeNull();
  expect(judge({ signature: hermes, nowMs, own: gathered(7), others: [] })).not.toBeNull();
});

test('requests and remarks are never an outage', () => {
  const suggestion = { ...untold, categoryId: 'suggestion' };
  expect(judge({ signature: suggestion, nowMs, own: gathered(40, 40), others })).toBeNull();
});

test('the tail of Poisson is that of the tables', () => {
  expect(tailOf(1, 1)).toBeCloseTo(0.632121, 6);
  expect(tailOf(0.5, 4)).toBeCloseTo(0.001752, 6);
  expect(tailOf(0.1, 8)).toBeGreaterThan(0);
  expect(tailOf(0.1, 8)).toBeLessThan(1e-11);
});

test.each([
  ['L’outil de facturation', 'facturation'],
  ['FACTURATION', 'facturation'],
  ['Hermès', 'hermes'],
  ['appli', 'appli'],
  ['', ''],
])('the application “%s” is %s', (typed, name) => {
  expect(applicationOf(typed)).toBe(name);
});
