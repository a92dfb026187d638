import { beforeEach, expect, test, vi } from 'vitest';
import { NOTHING, runSteps, type Step } from '../../../scripts/lib/step.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));

/** Steps that end when told, and what they had in common. */
function createSteps(names: readonly string[]) {
  const running = new Set<string>();
  const begun: string[] = [];
  let most = 0;
  const steps = names.map((name): Step => ({
    name,
    run: async () => {
      begun.push(name);
      running.add(name);
      most = Math.max(most, running.size);
      await new Promise(setImmediate);
      running.delete(name);
      return { ...NOTHING, passed: 1 };
    },
  }));
  return { steps, begun, most: () => most };
}

test('steps run one after the other unless they are said to go beside each other', async () => {
  const one = createSteps(['a', 'b', 'c']);
  expect(await runSteps(one.steps)).toEqual({ passed: 3, failed: 0, skipped: 0 });
  expect(one.most()).toBe(1);
  const two = createSteps(['a', 'b', 'c', 'd', 'e']);
  expect(await runSteps(two.steps, 2)).toEqual({ passed: 5, failed: 0, skipped: 0 });
  expect(two.most()).toBe(2);
  expect(two.begun).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('a step that throws is one failure, and the others run', async () => {
  const { steps } = createSteps(['a', 'b']);
  const broken: Step = { name: 'broken', run: () => Promise.reject(new Error('no such tool')) };
  expect(await runSteps([broken, ...steps], 2)).toEqual({ passed: 2, failed: 1, skipped: 0 });
});
