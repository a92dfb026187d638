import type { Random } from '#core/ports.ts';
import type { MachineReport } from '#shared/diagnostics.ts';
import type { TicketContent } from '#shared/ticket.ts';
import { FINDING_EXAMPLES } from '#tests/support/finding-examples.ts';
import { reportWith } from '#tests/support/healthy-report.ts';
import { readSentences } from '#tests/triage/sentences.ts';
import { any, pick } from './chance.ts';
import { APPLICATIONS, HABITS, MISFILED, type Habit } from './habits.ts';

/** What somebody sends, and whether it is about an outage. */
export interface Written {
  readonly poste: string;
  readonly content: TicketContent;
  /** Index of the outage it is about; null for a trouble of its own. */
  readonly outage: number | null;
}

const sentences = Map.groupBy(readSentences('train'), ({ categoryId }) => categoryId);

const SENT = { subject: 'Ticket', attachments: [], language: 'fr', revision: 0 } as const;

export interface Words {
  readonly poste: string;
  readonly categoryId: string;
  readonly text: string;
  /** A rule that fires on the poste; empty for a healthy one, null for a ticket without a report. */
  readonly finding: string | null;
  readonly application?: string;
}

export function write({ poste, categoryId, text, finding, application }: Words): TicketContent {
  return {
    ...SENT,
    provisionalReference: 'P-SIM-000',
    categoryId,
    description: text,
    answers: application === undefined ? {} : { application },
    requester: { name: 'Agent', email: 'agent@exemple.fr', poste, phone: '' },
    report: finding === null ? null : reportShowing(finding),
    attachments: [],
    ...{ forOtherPoste: null, stickerCode: null, triedArticles: [] },
    sentAt: '2026-11-23T09:00:00.000Z',
  };
}

const reports = new Map<string, MachineReport>();

/** Made once per rule: a report is the same for whoever has the same trouble. */
function reportShowing(finding: string): MachineReport {
  const known = reports.get(finding);
  if (known !== undefined) return known;
  const report = reportWith(FINDING_EXAMPLES[finding] ?? {});
  reports.set(finding, report);
  return report;
}

/** A trouble of one's own, as on any day. */
export function writeOrdinary(
  poste: string,
  random: Random,
  habit = pick(HABITS, random),
): Written {
  const text = any(sentences.get(habit.categoryId) ?? [], random).text;
  const categoryId = random() < MISFILED ? pick(HABITS, random).categoryId : habit.categoryId;
  const content = write({ poste, text, categoryId, ...detailsOf(habit, categoryId, random) });
  return { poste, content, outage: null };
}

/** What goes with it where the category asks. */
function detailsOf(habit: Habit, categoryId: string, random: Random) {
  const isFound = random() < habit.found && habit.findings.length > 0;
  const finding = isFound ? any(habit.findings, random) : '';
  return {
    finding: habit.findings.length === 0 ? null : finding,
    ...(categoryId === 'bytel-indisponibilite-application' && {
      application: any(pick(APPLICATIONS, random).spellings, random),
    }),
  };
}

/** The same thing at the postes of a few neighbours. */
export function writeAlike(first: Written, poste: string): Written {
  const { content } = first;
  return { ...first, poste, content: { ...content, requester: { ...content.requester, poste } } };
}
