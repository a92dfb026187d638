import { expect, test } from 'vitest';
import { SCENARIOS } from './scenarios.ts';
import { simulate } from './simulate.ts';

const FLEET = { agents: 300, capacityPerSecond: 50, seed: 7 };

test.for(SCENARIOS)('no ticket of 300 postes is lost or doubled: $title', async (scenario) => {
  const { drains, lost, doubled, stillWaiting } = await simulate(scenario, FLEET);
  expect({ lost, doubled, stillWaiting, delivered: drains.length }).toEqual({
    lost: 0,
    doubled: 0,
    stillWaiting: 0,
    delivered: 300,
  });
});

test('a fleet that meets a central far too small still loses and doubles nothing', async () => {
  const outcome = await simulate(SCENARIOS[0]!, { ...FLEET, capacityPerSecond: 1 });
  expect(outcome.rejected).toBeGreaterThan(0);
  expect(outcome).toMatchObject({ lost: 0, doubled: 0, stillWaiting: 0 });
});

test('the same seed gives the same morning', async () => {
  const [first, second] = await Promise.all([1, 2].map(() => simulate(SCENARIOS[0]!, FLEET)));
  expect(first!.drains).toEqual(second!.drains);
});
