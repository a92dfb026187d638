import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { WEIGHTS } from '#shared/triage/weights.ts';
import { root } from '../../scripts/lib/project.ts';
import { judge } from './judge.ts';
import { formatReport } from './report.ts';
import { readSentences } from './sentences.ts';
import { trainModel } from './train.ts';

/** `npm run triage` judges the model on the held-out sentences; `-- --train` makes it anew first. */
const { values } = parseArgs({ options: { train: { type: 'boolean', default: false } } });
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
const report = formatReport(judge(model, readSentences('held-out')), training.length);
writeFileSync(`${root}/docs/triage.md`, `# Triage: what the words alone tell\n\n${report}\n`);
process.stdout.write(`${report}\n`);
