import { THRESHOLDS } from '#central/incidents/thresholds.ts';
import { formatDuration } from '#tests/fleet/table.ts';
import { HEAVY, MISFILED, SMALL_TROUBLES_A_DAY, TICKETS_A_DAY } from './habits.ts';
import { MANNERS } from './manners.ts';
import { POSTES } from './ordinary-day.ts';
import { SUPPORT_MEDIAN_MS } from './simulate-day.ts';
import type { Summary } from './summary.ts';

const HEADINGS = [
  'scenario',
  'days',
  'tickets without',
  'with',
  'saved',
  'to proposal p50',
  'p95',
  'to banner p50',
  'p95',
  'never proposed',
  'false proposals a day',
  'false merges',
];

/** A Markdown table: readable in a terminal as it stands, and on the page as it is. */
export function formatTable(rows: readonly Summary[]): string {
  const cells = [HEADINGS, ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0)),
  );
  const lines = cells.map((line) => widths.map((width, at) => (line[at] ?? '').padEnd(width)));
  const rule = widths.map((width, at) =>
    at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [lines[0]!, rule, ...lines.slice(1)].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function cellsOf(row: Summary): string[] {
  const { outages, without, tickets, saved, missed, attributed, falseMerges } = row;
  const isQuiet = outages === 0;
  const timed = [...row.toProposal, ...row.toBanner].map(formatDuration);
  return [
    row.title,
    `${row.days}`,
    ...(isQuiet ? ['—', '—', '—'] : [`${without}`, `${tickets}`, percent(saved)]),
    ...timed,
    isQuiet ? '—' : `${missed} of ${outages}`,
    row.falseProposalsADay.toFixed(2),
    attributed === 0
      ? '—'
      : `${falseMerges} of ${attributed} (${percent(falseMerges / attributed)})`,
  ];
}

const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 2 : 0)} %`;

/** `docs/incidents.md`. Written by the run, never by hand: the figures of the rule are the code’s own. */
export function writeReport(rows: readonly Summary[], { days, seed }: ReportFacts): string {
  return `# Known incidents

Written by \`npm run floor\`; the same seed gives the same page on any machine. Other figures:
\`npm run floor -- --days ${days} --seed ${seed}\` (only the defaults write this page).

${HOW_IT_WORKS}

${rule()}

## What it is worth

${POSTES} postes, ${days} days of each scenario from seed ${seed} on; \`with\` and \`without\` are the same people
with the same troubles at the same moments.

${formatTable(rows)}

${legend()} ${verdict(rows)}

${MODEL}`;
}

interface ReportFacts {
  readonly days: number;
  readonly seed: number;
}

const HOW_IT_WORKS = `## How it works

1. **A notice** has words, a start and an end, and a scope: sites, categories, applications, each empty for
   all. An *incident* also counts who is concerned. One function, \`src-shared/notice-scope.ts\`, says what is
   in force and whom it concerns, at the central and in the window. A site is known to the poste alone, so the
   central serves what is in force and the poste leaves out what is another site’s.
2. **The poste** shows what concerns it on top of Signaler. One press of « Je suis concerné aussi » counts the poste,
   once per notice, with the names of its findings and no word of anybody; no ticket is made. The press is on
   disk before the screen says so, waits without a network and leaves by itself, behind tickets and replies.
   The icon and one quiet desktop notice tell of a notice on the poste’s own site, never twice.
3. **The central** looks at each ticket that comes. Where the rule below sees an outage it keeps a *proposal*,
   which no poste is ever told. Support sees it on top of the inbox with what speaks for it, and confirms it (the
   form of a notice, filled in, with the tickets to attach), adds it to an incident that is out already, or
   dismisses it.
4. **Tickets** of an incident point to it, their postes are counted, and each thread says so. When it is over, one
   press tells and resolves them all.
5. \`event: notice\` on \`GET /v1/events\` says that notices have changed; the postes that listen ask within eight
   seconds, each at a moment of its own. A head-count that grows is no event.`;

function rule(): string {
  const { windowMs, leastPostes, leastPostesUntold, chance, historyDays } = THRESHOLDS;
  const { bandMs, supposed, load, never, quietMs, openForMs, quietAfterEndMs } = THRESHOLDS;
  const minutes = (ms: number) => `${ms / 60_000} min`;
  const hours = (ms: number) => `${ms / 3_600_000} h`;
  return `## The rule

A ticket’s **signature** is its category, the rule of its first finding (blocking or degrading; what is only worth
knowing is each poste’s own) and the application answered, without accents, case and empty words. An outage is
proposed when

- within ${minutes(windowMs)} tickets of one signature came from ${leastPostes} distinct postes (${leastPostesUntold} where there is neither a finding nor an
  application); never for ${never.map((id) => `\`${id}\``).join(', ')}; and
- chance alone would gather as many with a probability of ${chance} at most, if such tickets came at random (Poisson)
  as often as they usually do: at this time of day, ${minutes(bandMs)} before and after, on the worked days of the last ${historyDays},
  tickets of known incidents left out. ${supposed.perWindow} a window over ${supposed.windows} windows are added as if they had been seen, so a
  young central is slow to propose; on a busy day the usual grows with everything else, up to ${load.most} times.

An open proposal goes after ${hours(openForMs)}, a dismissed signature is not raised again for ${hours(quietMs)}, and one whose incident has
ended not for ${minutes(quietAfterEndMs)}. What an incident in force already means is not proposed. The rule is one pure function,
\`src-main/central/incidents/judge.ts\`; its figures are data, \`thresholds.ts\` beside it.`;
}

function legend(): string {
  return `- **tickets without / with**: about the outages, all days together. **saved**: the difference.
- **to proposal**: from the beginning of the outage to the proposal on the desk. **to banner**: until every window that
  listens shows it, support’s own time included: half decide within ${formatDuration(SUPPORT_MEDIAN_MS)}, one in six takes more than twice
  as long.
- **never proposed**: outages the rule did not see.
- **false proposals a day**: those whose tickets had no outage in common. Support dismisses them; no poste hears of it.
- **false merges**: tickets attached to, and presses for, an incident they do not belong to, of all that were attached
  or pressed. The bar is 1 %.`;
}

/** Which rows miss the bar, said where it stands. */
function verdict(rows: readonly Summary[]): string {
  const missing = rows
    .filter(({ attributed, falseMerges }) => falseMerges > attributed * FALSE_MERGES_BAR)
    .map(({ title }) => `“${title}”`);
  return missing.length === 0
    ? 'Every row keeps it.'
    : `It is not kept by ${missing.join(' and ')}.`;
}

const FALSE_MERGES_BAR = 0.01;

const MODEL = `## What is real and what is a model

- Real: the signatures, the findings engine, the rule with its figures, the watch at the central that applies it, and the
  scope function that says who sees which banner. The store is in memory.
- Background: ${TICKETS_A_DAY} tickets on an ordinary day, ${HEAVY} times as many on a heavy Monday, more in the morning; a mix of
  categories, findings and applications, and the words of the triage set. ${MISFILED * 100} % are filed under a category at random. ${SMALL_TROUBLES_A_DAY} times a
  day two or three neighbours have the same small trouble within twenty minutes. A fortnight of such days is the
  history. All of it is assumed, in \`tests/floor/habits.ts\`, and measured on no real floor.
- An outage reaches 30 to 100 % of the floor for 40 to 120 minutes. Of those it reaches, 55 % would ask for help, after 6 minutes on
  average, most of them early. They file it under two to four categories, name the application in several spellings,
  and their poste shows a finding of its own in 20 to 70 % of cases.
- Before the banner of their own incident ${MANNERS.presses * 100} % press, ${MANNERS.sendsAnyway * 100} % send a ticket all the same, the others close the window; where it
  comes while they write, half press. Before the banner of another incident, ${MANNERS.mistakesMeant * 100} % press by mistake where their own
  words or category mean it, ${MANNERS.mistakesShown * 100} % where they merely see it. These shares are assumed too.
- Support recognises an outage when more than half of a proposal’s tickets are about one, and attaches what the form has
  ticked without reading it: the worst case. Read, a ticket that is about something else can be left out.
- Two outages at once that are filed under the same category, with the same finding and no application, have one
  signature: nothing but the words can tell them apart. An ordinary CRM ticket during a CRM outage counts as a false
  merge too, although its own words would not tell it from the others.

A short run with fixed seeds is part of the tests (\`tests/floor/floor.spec.ts\`).
`;
