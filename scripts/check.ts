import { runSteps, summaryOf, sumOf } from './lib/step.ts';
import { CHECKS_AT_ONCE, checkSteps, vitestStep } from './lib/test-steps.ts';

/** `npm run check`: what to run while working. */
const checked = await runSteps(checkSteps(), CHECKS_AT_ONCE);
const tally = sumOf([checked, await runSteps([vitestStep('unit')])]);
console.log(summaryOf(tally));
process.exitCode = tally.failed > 0 ? 1 : 0;
