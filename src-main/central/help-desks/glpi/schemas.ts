import { z } from 'zod';

/** What is read of the answers of `apirest.php`; the rest of them may change. */

/** Numbers are strings where PHP speaks with its database in text. */
const Int = z.coerce.number().int();
const Id = Int.positive();
/** `YYYY-MM-DD HH:MM:SS`, without a zone. */
const Moment = z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/u);
const Words = z.string().nullish();

export const Opened = z.object({
  session_token: z.string().min(1),
  session: z.object({ glpiID: Id }),
});

export const Created = z.object({ id: Id });

export const Entities = z.object({
  myentities: z.array(z.object({ id: Int })),
});

/** Its rights are bits; one that is not told is not missing. */
export const ActiveProfile = z.object({
  active_profile: z.object({
    id: Int,
    ticket: Int.nullish(),
    followup: Int.nullish(),
    document: Int.nullish(),
  }),
});

export const WithId = z.object({ id: Id });

export const DocumentTypes = z.array(z.object({ ext: Words, is_uploadable: Int.default(1) }));

/** Rows are keyed by the number of the search option; without a hit there is no `data` at all. */
export const Rows = z.object({
  totalcount: Int,
  data: z.array(z.record(z.string(), z.unknown())).default([]),
});

/** Those of a search for changes: 2 is the id, 19 the moment of the last one. */
export const ChangedRows = z.object({
  totalcount: Int,
  data: z.array(z.object({ 2: Id, 19: Moment })).default([]),
});

/** A list that is keyed by ids, of which nothing is believed. */
export const Updated = z.unknown();

export const Ticket = z.object({
  id: Id,
  name: Words,
  content: Words,
  status: Int,
  is_deleted: Int.default(0),
  users_id_recipient: Int.nullish(),
  date_creation: Moment,
  date_mod: Moment.nullish(),
});
export type Ticket = z.infer<typeof Ticket>;

export const Person = z.object({ users_id: Int, type: Int });

export const Followup = z.object({
  id: Id,
  content: Words,
  is_private: Int.default(0),
  users_id: Int.nullish(),
  date_creation: Moment,
  _keys_names: z.unknown(),
});
export type Followup = z.infer<typeof Followup>;

export const Solution = Followup.omit({ is_private: true });

export const DocumentLink = z.object({ documents_id: Id });

export const Document = z.object({
  id: Id,
  filename: Words,
  mime: Words,
  sha1sum: Words,
  is_deleted: Int.default(0),
});
export type Document = z.infer<typeof Document>;

export const Uploaded = Created.extend({
  upload_result: z.unknown(),
});

/** Of a search for articles: 2 is the id, 19 the moment of the last change. */
export const ArticleRows = z.object({
  totalcount: Int,
  data: z.array(z.object({ 2: Id, 19: Moment.nullable().catch(null) })).default([]),
});

export const CategoryLink = z.object({ knowbaseitems_id: Id });

export const Article = z.object({
  id: Id,
  name: Words,
  answer: Words,
  date_creation: Moment.nullish(),
  date_mod: Moment.nullish(),
});
