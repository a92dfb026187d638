import { z } from 'zod';

/** What is read of the answers of Redmine 5; the rest of them may change. */

const Id = z.number().int().positive();
const Moment = z.iso.datetime().transform((moment) => new Date(moment).toISOString());
const Named = z.object({ id: Id, name: z.string() });

const CustomFields = z.array(z.object({ id: Id, value: z.unknown() })).default([]);
export type CustomFields = z.infer<typeof CustomFields>;

export const CurrentUser = z.object({ user: z.object({ id: Id }) });

/** With the projects that it is a member of, its groups’ among them. */
export const Member = z.object({
  user: z.object({
    id: Id,
    admin: z.boolean().default(false),
    memberships: z
      .array(z.object({ project: z.object({ id: Id }), roles: z.array(z.object({ id: Id })) }))
      .default([]),
  }),
});

export const Role = z.object({ role: z.object({ permissions: z.array(z.string()) }) });

export const Project = z.object({
  project: z.object({ id: Id, trackers: z.array(Named).default([]) }),
});

export const Hits = z.object({
  issues: z.array(z.object({ id: Id, custom_fields: CustomFields })),
  total_count: z.number().int().nonnegative(),
});

export const Changes = z.object({ issues: z.array(z.object({ id: Id, updated_on: Moment })) });

export const Upload = z.object({ upload: z.object({ token: z.string().min(1) }) });

export const Created = z.object({ issue: z.object({ id: Id, custom_fields: CustomFields }) });

const Attachment = z.object({
  id: Id,
  filename: z.string(),
  filesize: z.number().int().nonnegative(),
  content_type: z.string().nullish(),
});
export type Attachment = z.infer<typeof Attachment>;

const Journal = z.object({
  id: Id,
  user: Named,
  notes: z.string().nullish(),
  private_notes: z.boolean().default(false),
  created_on: Moment,
  details: z.array(z.object({ property: z.string(), name: z.string() })).default([]),
});
export type Journal = z.infer<typeof Journal>;

const Issue = z.object({
  id: Id,
  subject: z.string(),
  status: z.object({ id: Id, name: z.string(), is_closed: z.boolean() }),
  author: z.object({ id: Id }),
  custom_fields: CustomFields,
  created_on: Moment,
  updated_on: Moment,
  attachments: z.array(Attachment).default([]),
  journals: z.array(Journal).default([]),
});
export type Issue = z.infer<typeof Issue>;
export const IssueAnswer = z.object({ issue: Issue });

export const WikiIndex = z.object({
  wiki_pages: z.array(z.object({ title: z.string(), updated_on: Moment })),
});
export const WikiPage = z.object({ wiki_page: z.object({ text: z.string() }) });

export function valueOf(fields: CustomFields, id: number): unknown {
  return fields.find((field) => field.id === id)?.value ?? null;
}
