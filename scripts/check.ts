import { runSteps, summaryOf } from './lib/step.ts';
import { checkSteps, vitestStep } from './lib/test-steps.ts';

/** `npm run check`: what to run while working. */
const tally = await runSteps([...checkSteps(), vitestStep('unit')]);
console.log(summaryOf(tally));
process.exitCode = tally.failed > 0 ? 1 : 0;
