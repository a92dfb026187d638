import { z } from 'zod';
import { findCauses } from '#shared/findings/find-causes.ts';
import type { Severity } from '#shared/findings/finding.ts';
import { Bilingual } from '#shared/language.ts';
import type { TicketContent } from '#shared/ticket.ts';

const SEVERITIES = ['blocking', 'degrading', 'notable'] as const satisfies readonly Severity[];

/** What a row of the inbox says of the machine, as it was judged when the ticket came. */
export const ChiefFinding = z.object({ severity: z.enum(SEVERITIES), title: Bilingual });
export type ChiefFinding = z.infer<typeof ChiefFinding>;

/** The likeliest cause in a few words; null without a report, or when nothing was wrong. */
export function chiefFindingOf({ report }: TicketContent): ChiefFinding | null {
  const [first] = report === null ? [] : findCauses(report);
  return first === undefined ? null : { severity: first.severity, title: first.title };
}
