import { expect, test } from 'vitest';
import { SCENARIOS, type Scenario } from './scenarios.ts';
import { simulateDay } from './simulate-day.ts';
import { summarise } from './summary.ts';

const scenario = (name: string): Scenario => SCENARIOS.find((one) => one.name === name)!;
const DAYS = 12;

test('an outage is proposed within minutes, spares a third of its tickets, and merges next to nothing else', async () => {
  const { missed, saved, toProposal, attributed, falseMerges } = await summarise(
    scenario('outage'),
    DAYS,
    1,
  );
  expect(missed).toBe(0);
  expect(toProposal[0]).toBeLessThan(4 * 60_000);
  expect(saved).toBeGreaterThan(0.33);
  expect(falseMerges / attributed).toBeLessThan(0.01);
});

test('of two outages at once neither hides the other', async () => {
  expect((await summarise(scenario('two'), DAYS, 1)).missed).toBe(0);
});

test('a day without an outage proposes none, a heavy Monday hardly ever', async () => {
  expect((await summarise(scenario('quiet'), DAYS, 1)).falseProposalsADay).toBe(0);
  expect((await summarise(scenario('quiet-monday'), DAYS, 1)).falseProposalsADay).toBeLessThan(0.2);
});

test('the same seed gives the same day', async () => {
  const [first, second] = [
    await simulateDay(scenario('two'), 3),
    await simulateDay(scenario('two'), 3),
  ];
  expect(first).toEqual(second);
});
