import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { WEIGHTS } from '#shared/triage/weights.ts';
import { root } from '../../scripts/lib/project.ts';
import { keepFolds, measureFolds, readFolds } from './folds.ts';
import { formatReport } from './report.ts';
import { readSentences } from './sentences.ts';
import { trainModel } from './train.ts';

/**
 * `npm run triage` judges the model on the held-out sentences; `-- --train` makes it anew first,
 * `-- --folds` measures it on sentences of its own training set that it was not shown.
 */
const { values } = parseArgs({
  options: {
    train: { type: 'boolean', default: false },
    folds: { type: 'boolean', default: false },
  },
});
const training = readSentences('train');
const model = values.train ? trainModel(training) : WEIGHTS;
if (values.train) {
  const file = `${root}/src-shared/triage/weights.ts`;
  const text = `import type { PackedModel } from './model.ts';

/** Written by \`npm run triage -- --train\` from \`tests/triage/sentences/train\`; not to be edited. */
export const WEIGHTS: PackedModel = ${JSON.stringify(model)};
`;
  writeFileSync(
    file,
    await format(text, { parser: 'typescript', singleQuote: true, printWidth: 100 }),
  );
}
if (values.folds) keepFolds(measureFolds(training, new Date().toISOString().slice(0, 10)));
const report = formatReport({
  ...{ model, heldOut: readSentences('held-out') },
  ...{ trainedOn: training.length, folds: readFolds(training) },
});
const page = `# Triage: what the words tell\n\n${report}\n`;
writeFileSync(`${root}/docs/triage.md`, await format(page, { parser: 'markdown' }));
process.stdout.write(`${report}\n`);
