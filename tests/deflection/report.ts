import { SEED_ARTICLES } from '#central/seed/articles.ts';
import { addCounts, DEFLECTION_COUNTS, sparedTickets } from '#shared/deflection.ts';
import type { DayOutcome } from './day.ts';

const titleOf = (id: string): string => SEED_ARTICLES.find((one) => one.id === id)?.title ?? id;

/** Markdown: readable in a terminal as it stands, and in `docs/` as it is. */
export function formatReport({ truth, sums, requests, lostAnswers }: DayOutcome): string {
  const counts = addCounts(sums);
  const { least, most } = sparedTickets(counts);
  const ids = [...new Set(sums.map(({ articleId }) => articleId))].sort();
  const rows = ids.map((id) => ({
    name: titleOf(id),
    counts: addCounts(sums.filter(({ articleId }) => articleId === id)),
  }));
  return [
    `A scripted day: ${truth.persons.length} postes, one person each, at two sites. The postes’ own counting,`,
    'checks and sending, and the central’s own store and HTTP interface; the persons, their faults and what they',
    'do are drawn from a seed. So it shows that the figures say what happened, not how good articles are: the',
    'shares are ours. How it works on a real floor is for that floor to count, on `/desk/deflection`.',
    '',
    '| article | shown | opened | solved, checked | solved, by word | ticket anyway | spared |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...[...rows, { name: 'together', counts }].map(({ name, counts: row }) => {
      const spared = sparedTickets(row);
      const range =
        spared.least === spared.most ? `${spared.least}` : `${spared.least} to ${spared.most}`;
      return `| ${name} | ${DEFLECTION_COUNTS.map((count) => row[count]).join(' | ')} | ${range} |`;
    }),
    '',
    '## Against what happened',
    '',
    '| | counted | happened |',
    '| --- | ---: | ---: |',
    `| requests closed by an article | ${counts.solvedChecked + counts.solvedWord} | ${truth.solved} |`,
    `| of these, a ticket came anyway | ${counts.ticketAnyway} | ${truth.cameBack} |`,
    `| tickets really spared (mended, none came) | ${least} to ${most} | ${truth.mended} |`,
    '',
    `${truth.contradicted} persons said “it works” while the poste still showed the fault: the check said so, and`,
    'none of them is counted as solved.',
    `The central was asked ${requests} times; ${lostAnswers} answers were lost after it had counted, and nothing was`,
    'counted twice.',
    '',
    '## The formula',
    '',
    '- *Shown*: the article stood on the screen, once per act. *Opened*: its steps were unfolded, once per act.',
    '- *Solved, checked*: “Ça marche”, and the poste, read again at once, showed nothing of what the article mends',
    '  (it may never have). *By word*: without a check, or where the check could tell nothing.',
    '- A solution counts once 24 hours have passed, on its own day; undone within the window, it never counts.',
    '- *Ticket anyway*: within those 24 hours the same person sent a ticket of the category from that poste. One',
    '  sent from another poste, or of another category, is not seen.',
    '- *Spared*: at least checked − anyway, at most checked + by word − anyway. Nobody knows whether a ticket',
    '  would have been written at all: the most is a most.',
  ].join('\n');
}
