import { findCauses } from '#shared/findings/find-causes.ts';
import { plainName } from '#shared/notice-scope.ts';
import type { TicketContent } from '#shared/ticket.ts';

/** What tickets of one outage have in common. */
export interface Signature {
  readonly categoryId: string;
  /** The rule of the likeliest cause; empty without one. What is only worth knowing is each poste’s own. */
  readonly finding: string;
  /** The answer, as `applicationOf` writes it; empty where none was asked for. */
  readonly application: string;
}

export function signatureOf({ categoryId, answers, report }: TicketContent): Signature {
  const [first] = report === null ? [] : findCauses(report);
  const finding = first === undefined || first.severity === 'notable' ? '' : first.rule;
  return { categoryId, finding, application: applicationOf(answers['application']) };
}

const EMPTY_WORDS = new Set(
  'application appli app logiciel outil site le la les l un une de du des d the tool'.split(' '),
);

/** “L’outil de facturation” and “Facturation” are one application. */
export function applicationOf(answer = ''): string {
  const words = plainName(answer).split(' ');
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  return (telling.length === 0 ? words : telling).join(' ');
}

/** For a column and a map; none of the parts can hold the separator. */
export function signatureKey({ categoryId, finding, application }: Signature): string {
  return [categoryId, finding, application].join('|');
}

export function parseSignature(key: string): Signature {
  const [categoryId = '', finding = '', application = ''] = key.split('|');
  return { categoryId, finding, application };
}
