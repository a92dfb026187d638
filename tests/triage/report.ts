import type { PackedModel } from '#shared/triage/model.ts';
import { articleFigures, offerArticles } from './articles.ts';
import type { FoldFigures } from './folds.ts';
import { fittingHints, HINTED, misleadingHints } from './hints.ts';
import { judge, topShare, type HintsFor, type Judged } from './judge.ts';
import type { LabelledSentence } from './sentences.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const titleOf = ({ triage }: Judged): string => triage.ranked[0]?.category.id ?? '';
const shareOf = ({ triage }: Judged): number => triage.ranked[0]?.share ?? 0;
const sureAndWrong = (judged: readonly Judged[]): number =>
  judged.filter(({ triage, place }) => triage.sure && place !== 1).length / judged.length;

export interface ReportInput {
  readonly model: PackedModel;
  readonly heldOut: readonly LabelledSentence[];
  readonly trainedOn: number;
  /** Undefined when they were not measured on this training set. */
  readonly folds: FoldFigures | undefined;
}

/** The whole report as Markdown: readable in a terminal as it stands, and in `docs/` as it is. */
export function formatReport({ model, heldOut, trainedOn, folds }: ReportInput): string {
  const judged = judge(model, heldOut);
  const sure = judged.filter(({ triage }) => triage.sure);
  return [
    `Trained on ${trainedOn} sentences, judged on ${judged.length} held out. Words alone: no findings.`,
    'Both sets were written by one hand, so this table flatters; the next one does less. Sentences of a',
    'real floor come next.',
    '',
    '| figure | here | target |',
    '| --- | ---: | ---: |',
    `| top-1 | ${percent(topShare(judged, 1))} | 85 % |`,
    `| top-3 | ${percent(topShare(judged, 3))} | 97 % |`,
    `| said to be sure | ${percent(sure.length / judged.length)} | |`,
    `| right when sure | ${percent(topShare(sure, 1))} | |`,
    `| sure and wrong | ${percent(sureAndWrong(judged))} | |`,
    '',
    '## With what the machine report says',
    '',
    formatHints(model, heldOut, folds),
    '',
    '## How far a share can be believed',
    '',
    formatCalibration(judged),
    '',
    '## Confusions',
    '',
    'Rows are the true category, columns what the triage put first.',
    '',
    formatConfusion(judged),
    '',
    '## The ten worst errors',
    '',
    formatWorst(judged),
    '',
    '## Articles offered before sending',
    '',
    formatArticles(model, heldOut),
  ].join('\n');
}

/** Every finding that hinders the work speaks for a category; it must help, and must not overrule. */
function formatHints(
  model: PackedModel,
  heldOut: readonly LabelledSentence[],
  folds: FoldFigures | undefined,
): string {
  const row = (name: string, hintsFor?: HintsFor) => {
    const judged = judge(model, heldOut, hintsFor);
    return `| held out, ${name} | ${cells(topShare(judged, 1), topShare(judged, 3), sureAndWrong(judged))}`;
  };
  const foldRow = (name: string, key: 'words' | 'fitting' | 'misleading') =>
    folds === undefined
      ? `| folds, ${name} | not measured | | |`
      : `| folds, ${name} | ${cells(folds[key].top1, folds[key].top3, folds[key].sureAndWrong)}`;
  return [
    'Fitting: the report of a poste where one thing is wrong that points at the true category (where one',
    `can: ${HINTED.join(', ')}). Misleading: one where something of another`,
    'category is wrong. Folds: trained on four fifths of the training set and judged on the last, in turn',
    `(\`npm run triage -- --folds\`${folds === undefined ? '' : `, ${folds.on}`}).`,
    '',
    '| sentences | top-1 | top-3 | sure and wrong |',
    '| --- | ---: | ---: | ---: |',
    row('words alone'),
    row('a fitting finding', fittingHints()),
    row('a misleading finding', misleadingHints()),
    foldRow('words alone', 'words'),
    foldRow('a fitting finding', 'fitting'),
    foldRow('a misleading finding', 'misleading'),
  ].join('\n');
}

const cells = (...shares: readonly number[]): string => `${shares.map(percent).join(' | ')} |`;

function formatCalibration(judged: readonly Judged[]): string {
  const edges = [0, 0.3, 0.5, 0.7, 0.85, 0.95];
  const rows = edges.map((from, at) => {
    const to = edges[at + 1] ?? 1.001;
    const within = judged.filter((one) => shareOf(one) >= from && shareOf(one) < to);
    const mean = within.reduce((sum, one) => sum + shareOf(one), 0) / within.length;
    const said = within.length === 0 ? '' : percent(mean);
    const right = within.length === 0 ? '' : percent(topShare(within, 1));
    return `| ${percent(from)} and more | ${within.length} | ${said} | ${right} |`;
  });
  return [
    '| share of the first | sentences | said on average | right |',
    '| --- | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

function formatConfusion(judged: readonly Judged[]): string {
  const ids = [...new Set(judged.map(({ categoryId }) => categoryId))].sort();
  const count = (truth: string, said: string) =>
    judged.filter((one) => one.categoryId === truth && titleOf(one) === said).length;
  return [
    `| | ${ids.map((_, at) => at + 1).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(ids.length)}`,
    ...ids.map(
      (truth, at) =>
        `| ${at + 1} ${truth} | ${ids.map((said) => count(truth, said) || '·').join(' | ')} |`,
    ),
  ].join('\n');
}

function formatWorst(judged: readonly Judged[]): string {
  const wrong = judged.filter(({ place }) => place !== 1);
  const worst = wrong.sort((one, other) => shareOf(other) - shareOf(one)).slice(0, 10);
  return [
    '| said | true category | put first | share | place of the true one |',
    '| --- | --- | --- | ---: | ---: |',
    ...worst.map(
      (one) =>
        `| ${one.text} | ${one.categoryId} | ${titleOf(one)} | ${percent(shareOf(one))} | ${one.place} |`,
    ),
  ].join('\n');
}

function formatArticles(model: PackedModel, heldOut: readonly LabelledSentence[]): string {
  const figures = articleFigures(offerArticles(model, heldOut));
  return [
    'The articles a site starts with, for the sentences held out, with no findings. Which of them answers a',
    'sentence was written by the same hand (`tests/triage/sentences/held-out-articles.txt`); the articles are',
    'in French, so that of an English sentence none is demanded.',
    '',
    '| figure | here |',
    '| --- | ---: |',
    `| sentences that an article answers | ${figures.answerable} |`,
    `| of these, it is offered | ${percent(figures.answered)} |`,
    `| of these, it is offered first | ${percent(figures.answeredFirst)} |`,
    `| titles offered in all | ${figures.titles} |`,
    `| of these, beside the matter | ${percent(figures.besideTheMatter)} |`,
    `| sentences that nothing answers, left in peace | ${percent(figures.leftInPeace)} |`,
  ].join('\n');
}
