import { z } from 'zod';

/** What is read of the answers of REST 2.0; the rest of them may change. */

/** A string in some answers and a number in others. */
const Id = z.union([z.string().regex(/^\d+$/u), z.number().int()]).transform(String);

/** Request Tracker writes its moments in UTC without a fraction. */
const Moment = z.iso.datetime().transform((moment) => new Date(moment).toISOString());

const Named = z.object({ id: z.union([z.string(), z.number()]).transform(String) });

const Values = z.array(
  z.object({ name: z.string(), values: z.array(z.string().nullable()).default([]) }),
);
export type Values = z.infer<typeof Values>;

export const Created = z.object({ id: Id });

export const Version = z.object({ Version: z.string() });

const NamedFields = z.array(z.object({ name: z.string() })).default([]);

export const Class = z.object({ Name: z.string(), ArticleCustomFields: NamedFields });

export const Queue = z.object({
  Name: z.string(),
  /** Left out where the account may not see any. */
  TicketCustomFields: NamedFields,
  _hyperlinks: z.array(z.object({ ref: z.string() })).default([]),
});
export type Queue = z.infer<typeof Queue>;

export const Hits = z.object({
  items: z.array(z.object({ id: Id, CustomFields: Values.default([]) })),
});

export const Change = z.object({ id: Id, LastUpdated: Moment });

export const Ticket = z.object({
  id: Id,
  Subject: z.string().default(''),
  Status: z.string(),
  Created: Moment,
  LastUpdated: Moment,
  Creator: Named,
  Requestor: z.array(Named).default([]),
  CustomFields: Values.default([]),
});
export type Ticket = z.infer<typeof Ticket>;

export const Transaction = z.object({
  id: Id,
  Type: z.string(),
  Created: Moment,
  Creator: Named.extend({ RealName: z.string().nullish() }),
});
export type Transaction = z.infer<typeof Transaction>;

/** Of a list that holds no contents: a file there would come as one sign per byte. */
export const Part = z.object({
  id: Id,
  TransactionId: Id,
  ContentType: z.string(),
  Filename: z.string().nullish(),
  ContentLength: z.coerce.number().int().nonnegative(),
});
export type Part = z.infer<typeof Part>;

/** Content in base64, with line breaks. */
export const PartContent = z.object({ ContentType: z.string(), Content: z.string().nullish() });

export const ArticleHit = z.object({
  id: Id,
  Name: z.string(),
  LastUpdated: Moment,
});

export const Article = z.object({ CustomFields: Values.default([]) });

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), pages: z.number().int().nullish() });
}

/**
 * Rights are looked at row by row once a page was cut from the table, so that any page but one that is
 * empty may have more behind it, however short it is. `pages` is told where no row can be hidden.
 */
export function isLastPage(
  page: number,
  {
    items,
    pages,
  }: { readonly items: readonly unknown[]; readonly pages?: number | null | undefined },
): boolean {
  return items.length === 0 || (typeof pages === 'number' && page >= pages);
}

export function valueOf(values: Values, name: string): string | null {
  return values.find((one) => one.name === name)?.values[0] ?? null;
}
