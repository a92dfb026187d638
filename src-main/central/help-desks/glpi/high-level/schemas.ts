import { z } from 'zod';

/** What is read of the answers of `api.php`; the rest of them may change. */

const Id = z.coerce.number().int().positive();
const Words = z.string().nullish();
const Moment = z.string().regex(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/u);
const Flag = z.union([z.boolean(), z.coerce.number().transform((bit) => bit !== 0)]);

export const Me = z.object({ id: Id });

/** An account or group by its number and name; nothing where nobody is named. */
const Somebody = z.object({ id: Id, name: Words }).nullish().catch(null);

export const Created = z.object({ id: Id });

export const Ticket = z.object({
  id: Id,
  name: Words,
  content: Words,
  external_id: Words,
  is_deleted: Flag.default(false),
  status: z.object({ id: z.coerce.number().int() }),
  team: z
    .array(z.object({ id: Id, type: z.string(), role: z.string() }))
    .nullish()
    .catch(null),
  date_creation: Moment,
  date_mod: Moment.nullish(),
});
export type Ticket = z.infer<typeof Ticket>;

export const Hits = z.array(z.object({ id: Id, external_id: Words }));

export const Changes = z.array(
  z.object({ id: Id, external_id: Words, date_mod: Moment.nullish(), date_creation: Moment }),
);

export const Followup = z.object({
  id: Id,
  content: Words,
  is_private: Flag.default(false),
  user: Somebody,
  date_creation: Moment,
});

/** Without a moment of its own. */
export const Solution = z.object({ id: Id, content: Words, user: Somebody });

export const Users = z.array(
  z.object({
    id: Id,
    emails: z
      .array(z.object({ email: Words }))
      .nullish()
      .catch(null),
  }),
);

export const Article = z.object({
  id: Id,
  name: Words,
  content: Words,
  categories: z
    .array(z.object({ id: Id }))
    .nullish()
    .catch(null),
  date_creation: Moment.nullish(),
  date_mod: Moment.nullish(),
});
