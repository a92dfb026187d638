import { z } from 'zod';
import { TicketStatus } from '#shared/ticket.ts';

/** Where the tickets of a category go. */
const Place = z.object({
  /** The identifier in the project's address. */
  project: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,99}$/u),
  tracker: z.number().int().positive().optional(),
  /** One of the project's own issue categories. */
  category: z.number().int().positive().optional(),
});
export type Place = z.infer<typeof Place>;

const FieldId = z.number().int().positive();

/** What a site says of its Redmine 5. */
export const RedmineSettings = z.object({
  /** As in a browser. */
  url: z.url({ protocol: /^https?$/u }),
  /** API key of an account that may do what `docs/help-desks.md` names. */
  token: z.string().min(1),
  places: z.record(z.string(), Place).default({}),
  defaultPlace: Place,
  /** A custom field of issues: text, for all projects above, used as a filter. */
  tokenField: FieldId,
  /** Custom fields for what also stands in the text; left out, it stands there alone. */
  posteField: FieldId.optional(),
  emailField: FieldId.optional(),
  /** By id or name, those that are not closed; closed ones are resolved. */
  statuses: z.record(z.string(), TicketStatus).default({}),
  /** The status, by number, that an issue is moved to; what is left out is not moved. */
  moves: z.partialRecord(TicketStatus, FieldId).default({}),
  /** Project whose wiki pages may be shown as articles, or several; left out, none are read. */
  wiki: z.union([Place.shape.project, z.array(Place.shape.project).min(1)]).optional(),
  /** “Maximum attachment size” of its settings. */
  largestAttachmentBytes: z
    .number()
    .int()
    .positive()
    .default(5 * 1024 * 1024),
  timeoutMs: z.number().int().positive().default(60_000),
});
export type RedmineSettings = z.infer<typeof RedmineSettings>;

export function wikisOf({ wiki }: RedmineSettings): string[] {
  return wiki === undefined ? [] : [wiki].flat();
}

export function placeOf({ places, defaultPlace }: RedmineSettings, categoryId: string): Place {
  return places[categoryId] ?? defaultPlace;
}
