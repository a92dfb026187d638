import { z } from 'zod';
import { TicketStatus } from '#shared/ticket.ts';
import { isTimeZone, ownTimeZone } from '../zoned-moment.ts';

const Id = z.number().int().positive();

/** Where the tickets of a category go; left out, GLPI’s own rules decide. */
const Place = z.object({
  /** An ITIL category, by its id. */
  category: Id.optional(),
  /** By its id; 0 is the root entity. */
  entity: z.number().int().nonnegative().optional(),
  /** A group of technicians that gets it. */
  group: Id.optional(),
  type: z.enum(['incident', 'request']).default('incident'),
});
export type Place = z.infer<typeof Place>;

/** Of GLPI 11: the client is made by an administrator, the account is that of the central. */
export interface HighLevelAccess {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly user: string;
  readonly password: string;
}

/** What a site says of its GLPI, 10 or 11. */
export const GlpiSettings = z.object({
  /** As in a browser, without `/apirest.php`. */
  url: z.url({ protocol: /^https?$/u }),
  /** Of the API client; left out where that one asks for none. */
  appToken: z.string().min(1).optional(),
  /** “Remote access key” of an account that may do what `docs/help-desks.md` names. */
  userToken: z.string().min(1).optional(),
  /** In its place, for the new API of GLPI 11: an OAuth client, and an account with its password. */
  clientId: z.string().min(1).optional(),
  clientSecret: z.string().min(1).optional(),
  user: z.string().min(1).optional(),
  password: z.string().min(1).optional(),
  places: z.record(z.string(), Place).default({}),
  defaultPlace: Place.default({ type: 'incident' }),
  /** Whether GLPI mails its notifications to the requester. */
  notifyRequester: z.boolean().default(true),
  /** By its number, where a site means another thing by it. */
  statuses: z.record(z.string(), TicketStatus).default({}),
  /** Whether the knowledge base that the account may read is shown as articles, or which categories of it. */
  articles: z.union([z.boolean(), z.array(Id).min(1)]).default(false),
  /** Its moments bear no zone: that of the server, by its IANA name. */
  timeZone: z.string().refine(isTimeZone, 'no time zone').default(ownTimeZone),
  /** The least of `upload_max_filesize` and `post_max_size` of its PHP, whose own defaults are 2 and 8 MB. */
  largestAttachmentBytes: z
    .number()
    .int()
    .positive()
    .default(2 * 1024 * 1024),
  timeoutMs: z.number().int().positive().default(60_000),
});
export type GlpiSettings = z.infer<typeof GlpiSettings>;

/** How it is spoken with: by the older API with a key, or by that of GLPI 11; undefined when neither is whole. */
export function accessOf(settings: GlpiSettings): GlpiAccess | undefined {
  const { userToken, clientId, clientSecret, user, password } = settings;
  if (userToken !== undefined && clientId === undefined) return { userToken };
  const isWhole = clientId && clientSecret && user && password && userToken === undefined;
  return isWhole ? { clientId, clientSecret, user, password } : undefined;
}
export type GlpiAccess = { readonly userToken: string } | HighLevelAccess;

export function placeOf({ places, defaultPlace }: GlpiSettings, categoryId: string): Place {
  return places[categoryId] ?? defaultPlace;
}

/** Those of a ticket are numbers that no site can add to. */
const STATUSES: Readonly<Record<string, TicketStatus>> = {
  1: 'new',
  2: 'in-progress',
  3: 'in-progress',
  4: 'waiting-requester',
  5: 'resolved',
  6: 'resolved',
};

export const SOLVED = 5;
/** Those that a ticket is put to by us: being planned comes with a task, being closed with time. */
const MOVES: readonly number[] = [1, 2, 4, SOLVED];

export function statusOf({ statuses }: GlpiSettings, status: number): TicketStatus {
  return statuses[status] ?? STATUSES[status] ?? 'in-progress';
}

/** The site’s own meaning first; undefined where no number has this one. */
export function numberOf(settings: GlpiSettings, status: TicketStatus): number | undefined {
  const numbers = [...Object.keys(settings.statuses).map(Number), ...MOVES];
  return numbers.find((number) => statusOf(settings, number) === status);
}
