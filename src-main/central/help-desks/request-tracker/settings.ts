import { z } from 'zod';
import { TicketStatus } from '#shared/ticket.ts';

const ClassId = z.number().int().positive();

/** What a site says of its Request Tracker 5. */
export const RequestTrackerSettings = z.object({
  /** As in a browser, without `/REST/2.0`. */
  url: z.url({ protocol: /^https?$/u }),
  /** Of an account that may do what `docs/help-desks.md` names. */
  token: z.string().min(1),
  /** The queue of each category, by the category's id. */
  queues: z.record(z.string(), z.string().min(1)).default({}),
  /** Where a category goes that has no queue of its own. */
  defaultQueue: z.string().min(1),
  /** A ticket custom field of kind “enter one value”, applied to every queue above. */
  tokenField: z
    .string()
    .regex(/^[\p{L}\p{N} _-]{1,60}$/u)
    .default('ClientToken'),
  /** Custom field that gets the name of the poste; left out, it stands in the text alone. */
  posteField: z.string().min(1).optional(),
  /** The site's own words for its statuses, besides those that Request Tracker brings. */
  statuses: z.record(z.string(), TicketStatus).default({}),
  /** Class of the articles that may be shown, or several, by their ids; left out, none are read. */
  articleClass: z.union([ClassId, z.array(ClassId).min(1)]).optional(),
  /** The field of an article that holds its text. */
  articleField: z.string().min(1).default('Content'),
  /** `$MaxAttachmentSize` of the server. */
  largestAttachmentBytes: z.number().int().positive().default(10_000_000),
  /** Eight creates at once took a small server 3.6 s. */
  timeoutMs: z.number().int().positive().default(60_000),
});
export type RequestTrackerSettings = z.infer<typeof RequestTrackerSettings>;

/** Those of the lifecycles that Request Tracker brings. */
const STATUSES: Readonly<Record<string, TicketStatus>> = {
  new: 'new',
  open: 'in-progress',
  stalled: 'waiting-requester',
  resolved: 'resolved',
  rejected: 'resolved',
  deleted: 'resolved',
};

/** A word that nobody has explained is an open ticket: nobody is told that it is over. */
export function statusOf({ statuses }: RequestTrackerSettings, word: string): TicketStatus {
  return statuses[word] ?? STATUSES[word] ?? 'in-progress';
}

/** The site's own word first. */
export function wordOf({ statuses }: RequestTrackerSettings, status: TicketStatus): string {
  const own = Object.entries(statuses).find(([, meaning]) => meaning === status);
  const [word] = own ?? Object.entries(STATUSES).find(([, meaning]) => meaning === status) ?? [];
  return word ?? 'open';
}

export function classesOf({ articleClass }: RequestTrackerSettings): number[] {
  return articleClass === undefined ? [] : [articleClass].flat();
}

export function queueOf(
  { queues, defaultQueue }: RequestTrackerSettings,
  categoryId: string,
): string {
  return queues[categoryId] ?? defaultQueue;
}
