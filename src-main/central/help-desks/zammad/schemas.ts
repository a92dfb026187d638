import { z } from 'zod';

/** What is read of the answers of Zammad 6; the rest of them may change. */

const Id = z.number().int().positive();
const Moment = z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString());

export const Me = z.object({ id: Id });

export const Groups = z.array(z.object({ name: z.string(), active: z.boolean().default(true) }));

/** With the site’s own attributes beside these. */
const AnyTicket = z.looseObject({ id: Id });
export const Hits = z.array(AnyTicket);
export const Created = AnyTicket;

export const Changes = z.array(
  z.object({ id: Id, created_by_id: Id.nullish(), updated_at: Moment }),
);
export type Changes = z.infer<typeof Changes>;

export const Ticket = AnyTicket.extend({
  number: z.string().min(1),
  title: z.string(),
  state: z.string(),
  created_by_id: Id,
  created_at: Moment,
  updated_at: Moment,
});
export type Ticket = z.infer<typeof Ticket>;

const Attachment = z.object({
  id: Id,
  filename: z.string(),
  /** A string in most answers. */
  size: z.coerce.number().int().nonnegative(),
  preferences: z.record(z.string(), z.unknown()).nullish(),
});
export type Attachment = z.infer<typeof Attachment>;

export const Article = z.object({
  id: Id,
  sender: z.string(),
  from: z.string().nullish(),
  body: z.string().nullish(),
  content_type: z.string().nullish(),
  internal: z.boolean().default(false),
  created_by_id: Id,
  created_at: Moment,
  attachments: z.array(Attachment).default([]),
});
export type Article = z.infer<typeof Article>;
export const Articles = z.array(Article);

const byId = <Asset extends z.ZodType>(asset: Asset) => z.record(z.string(), asset).default({});

/** All that is there, by kind and id. */
export const KnowledgeBase = z.object({
  KnowledgeBaseLocale: byId(z.object({ id: Id, primary: z.boolean().default(false) })),
  KnowledgeBaseAnswer: byId(
    z.object({
      id: Id,
      category_id: Id,
      published_at: z.string().nullish(),
      archived_at: z.string().nullish(),
    }),
  ),
  KnowledgeBaseAnswerTranslation: byId(
    z.object({
      answer_id: Id,
      kb_locale_id: Id,
      content_id: Id,
      title: z.string(),
      updated_at: Moment,
    }),
  ),
  KnowledgeBaseAnswerTranslationContent: byId(z.object({ body: z.string().nullish() })),
});
export type KnowledgeBase = z.infer<typeof KnowledgeBase>;

export function tokenOf(ticket: Readonly<Record<string, unknown>>, field: string): string | null {
  const token = ticket[field];
  return typeof token === 'string' && token !== '' ? token : null;
}
