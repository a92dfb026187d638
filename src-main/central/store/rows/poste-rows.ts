import { z } from 'zod';
import { posteCodeOf } from '#shared/other-poste.ts';
import { TicketContent } from '#shared/ticket.ts';
import type { AttachedReport } from '../store.ts';

export const PosteRow = z.object({ name: z.string(), reference: z.string(), at: z.string() });

/** Undefined for a ticket that has lost its report since: it was completed without one. */
export const AttachedRow = z
  .object({ name: z.string(), content: z.string() })
  .transform(({ name, content }): AttachedReport | undefined => {
    const { report } = TicketContent.parse(JSON.parse(content));
    return report === null ? undefined : { name, report };
  });

/** What a ticket tells of the poste it was written on. */
export interface ToldReport {
  readonly reference: string;
  readonly content: TicketContent;
  /** When the central took it. */
  readonly at: string;
}

/**
 * By what the poste a report was read on is found again: its name, and its sticker's code. One that was
 * read in the future, by a clock that runs ahead, would be the last known for ever: it was read when it came.
 */
export function posteCodes({
  content: { report, requester, stickerCode },
  at: cameAt,
}: ToldReport): { code: string; name: string; at: string }[] {
  if (report === null) return [];
  const at = report.takenAt < cameAt ? report.takenAt : cameAt;
  const { poste } = report.results;
  // A category that asks for no hardware leaves the machine's own name out.
  const name = poste?.status === 'known' ? poste.value.name : requester.poste;
  const codes = new Set([name, stickerCode ?? ''].map(posteCodeOf));
  codes.delete('');
  return [...codes].sort().map((code) => ({ code, name, at }));
}
