import type { Notice } from '#shared/article.ts';
import { isInForce, isNamed } from '#shared/notice-scope.ts';
import type { TicketContent } from '#shared/ticket.ts';
import type { CentralPorts } from '../ports.ts';
import type { OpenProposal } from './open-proposals.ts';

/** A ticket that a proposal would attach, as support reads it before it does. */
export interface ProposedTicket {
  readonly reference: string;
  readonly subject: string;
  readonly poste: string;
  /** False for one whose words name an incident that is out already: it belongs there. */
  readonly isLikely: boolean;
}

export async function listProposedTickets(
  { store: { tickets, knowledge }, clock }: Pick<CentralPorts, 'store' | 'clock'>,
  proposal: OpenProposal,
  joining?: Notice,
): Promise<ProposedTicket[]> {
  const notices = await knowledge.listNotices();
  const others = notices.filter(
    (notice) => notice.id !== joining?.id && isInForce(notice, clock.now()),
  );
  const found = await Promise.all(proposal.tickets.map(({ reference }) => tickets.find(reference)));
  return found
    .filter((ticket) => ticket !== undefined)
    .map(({ reference, subject, poste, content }) => ({
      ...{ reference, subject, poste },
      isLikely: !namesAnother(content, others),
    }));
}

/** Whether its words or answers name the application of one of these incidents. */
export function namesAnother(
  { answers, description: text }: TicketContent,
  others: readonly Notice[],
): boolean {
  return others.some(
    (notice) => notice.incident && isNamed(notice, { application: answers['application'], text }),
  );
}

/** The application as most of its tickets write it, of equals the shortest; empty where none was asked for. */
export async function spellingOf(
  { store: { tickets } }: Pick<CentralPorts, 'store'>,
  proposal: OpenProposal,
): Promise<string> {
  const found = await Promise.all(proposal.tickets.map(({ reference }) => tickets.find(reference)));
  const answers = found.map((ticket) => ticket?.content.answers['application']?.trim() ?? '');
  const spellings = [...Map.groupBy(answers, (answer) => answer)];
  const [most] = spellings.sort(([a, as], [b, bs]) => bs.length - as.length || a.length - b.length);
  return most?.[0] ?? '';
}
