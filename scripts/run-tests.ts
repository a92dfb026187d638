import { ensureBuilt } from './lib/ensure-built.ts';
import { ensureE2eNeeds, type E2eNeeds } from './lib/ensure-e2e-needs.ts';
import { NOTHING, runSteps, summaryOf, sumOf, type Step } from './lib/step.ts';
import { CHECKS_AT_ONCE, checkSteps, e2eStep, vitestStep } from './lib/test-steps.ts';

/** `npm test`: everything, after bringing what it needs. */
let needs: E2eNeeds = { missing: 'the set-up failed' };
const setUp: Step = {
  name: 'set-up',
  run: async () => {
    needs = await ensureE2eNeeds();
    return NOTHING;
  },
};
const build: Step = {
  name: 'build',
  run: async () => {
    await ensureBuilt();
    return NOTHING;
  },
};

const prepared = await runSteps([setUp]);
const checked = await runSteps(checkSteps(), CHECKS_AT_ONCE);
const tested = await runSteps([
  build,
  ...[
    ...['unit', 'contract', 'help-desks', 'faults', 'ladder', 'fleet', 'floor', 'boot'],
    'packaging',
  ].map(vitestStep),
  e2eStep(() => needs),
]);
const tally = sumOf([prepared, checked, tested]);
console.log(summaryOf(tally));
process.exitCode = tally.failed > 0 ? 1 : 0;
