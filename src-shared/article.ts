import { z } from 'zod';
import type { FactId } from './diagnostics.ts';
import { Bilingual } from './language.ts';

/** Facts that can be read again to see whether an article has helped. */
export const ARTICLE_CHECKS = [
  'audio-devices',
  'audio-state',
  'headset-check',
  'interfaces',
  'central-reachable',
  'site-hosts',
  'line-quality',
  'displays',
  'memory',
  'disks',
] as const satisfies readonly FactId[];
export const ArticleCheck = z.enum(ARTICLE_CHECKS);
export type ArticleCheck = z.infer<typeof ArticleCheck>;

/** A knowledge-base article: a few steps a person can do between two calls. */
export const Article = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/u),
  title: z.string().min(1).max(120),
  summary: z.string().max(300),
  steps: z.array(z.string().min(1).max(500)).min(1).max(20),
  minutes: z.number().int().positive(),
  /** The one it was written for comes first; in the others it may help. */
  categoryIds: z.array(z.string()),
  keywords: z.array(z.string()),
  /**
   * What must be readable, and show nothing of what the article mends, before "it works" is believed
   * on more than a person's word. One that a newer central knows and we do not is as none.
   */
  check: ArticleCheck.optional().catch(undefined),
  updatedAt: z.iso.datetime(),
});
export type Article = z.infer<typeof Article>;

/** More than these nobody asks about: the window shows three. */
export const MOST_MATCHES = 20;

/** An article found for what is being said; the higher its score, the more of the words it is about. */
export const ArticleMatch = z.object({ id: Article.shape.id, score: z.number().nonnegative() });
export type ArticleMatch = z.infer<typeof ArticleMatch>;

/** What a check has found. `unknown`: there is none, or it could not be read. */
export const ArticleVerdict = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('passed') }),
  /** What is still wrong, as the agent is told of it. */
  z.object({ outcome: z.literal('still-there'), sentence: Bilingual }),
  z.object({ outcome: z.literal('unknown') }),
]);
export type ArticleVerdict = z.infer<typeof ArticleVerdict>;

/** Something support has declared: shown before a person writes about it. */
export const Notice = z.object({
  id: z.string().max(60),
  title: z.string().min(1).max(160),
  text: z.string().max(2000),
  /** Categories it answers; empty means all of them, as with sites and applications. */
  categoryIds: z.array(z.string()),
  /** As the postes’ policy names them. */
  sites: z.array(z.string().min(1).max(80)).max(50).default([]),
  /** As people call them. */
  applications: z.array(z.string().min(1).max(80)).max(50).default([]),
  /** Whether a person can say that they are concerned too. */
  incident: z.boolean().default(false),
  /** Distinct postes that are counted. */
  headCount: z.number().int().nonnegative().default(0),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime().nullable(),
});
export type Notice = z.infer<typeof Notice>;

/** Whether this poste is counted: waiting while its press has not reached the central. */
export const Concerned = z.enum(['no', 'waiting', 'counted']);
export type Concerned = z.infer<typeof Concerned>;

/** A notice as its poste shows it. */
export const NoticeView = Notice.extend({ concerned: Concerned.default('no') });
export type NoticeView = z.infer<typeof NoticeView>;
