import { z } from 'zod';
import { TicketStatus } from '#shared/ticket.ts';

/** What a site says of its Zammad 6. */
export const ZammadSettings = z.object({
  /** As in a browser. */
  url: z.url({ protocol: /^https?$/u }),
  /** Access token of an agent who may do what `docs/help-desks.md` names. */
  token: z.string().min(1),
  /** The group of each category, by the category’s id. */
  groups: z.record(z.string(), z.string().min(1)).default({}),
  /** Where a category goes that has no group of its own. */
  defaultGroup: z.string().min(1),
  /** Name of a ticket attribute of one line of text, that an administrator has made. */
  tokenField: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,60}$/u)
    .default('sos_poste_token'),
  /** The site’s own states by name, besides those that Zammad brings. */
  statuses: z.record(z.string(), TicketStatus).default({}),
  /** The state of a ticket that its requester has answered after it was closed. */
  reopenedState: z.string().min(1).default('open'),
  /** For how long a ticket waits that was put to waiting here; then Zammad reminds its owner. */
  pendingDays: z.number().int().min(1).max(365).default(7),
  /** Whether the published answers of its knowledge base are shown as articles, or which categories of it. */
  articles: z.union([z.boolean(), z.array(z.number().int().positive()).min(1)]).default(false),
  /** Zammad has no limit of its own; what stands in front of it has one, 50 MB as it comes, for all together. */
  largestAttachmentBytes: z.number().int().positive().default(10_000_000),
  timeoutMs: z.number().int().positive().default(60_000),
});
export type ZammadSettings = z.infer<typeof ZammadSettings>;

/** Those that Zammad brings. */
const STATUSES: Readonly<Record<string, TicketStatus>> = {
  new: 'new',
  open: 'in-progress',
  'pending reminder': 'waiting-requester',
  'pending close': 'waiting-requester',
  closed: 'resolved',
  merged: 'resolved',
  removed: 'resolved',
};

/** A state that nobody has explained is an open ticket: nobody is told that it is over. */
export function statusOf({ statuses }: ZammadSettings, state: string): TicketStatus {
  return statuses[state] ?? STATUSES[state] ?? 'in-progress';
}

/** Those that a ticket is put to by us, of the ones that Zammad brings. */
const MOVES: readonly string[] = ['new', 'open', 'pending reminder', 'closed'];

/** The site’s own state first; undefined where none means this. */
export function stateOf(settings: ZammadSettings, status: TicketStatus): string | undefined {
  const states = [...Object.keys(settings.statuses), ...MOVES];
  return states.find((state) => statusOf(settings, state) === status);
}

export function groupOf({ groups, defaultGroup }: ZammadSettings, categoryId: string): string {
  return groups[categoryId] ?? defaultGroup;
}
