import { z } from 'zod';
import { Bilingual } from './language.ts';

/** Groups of machine facts; which ones a category asks for is part of the catalogue. */
export const ReportGroup = z.enum(['hardware', 'audio', 'network']);
export type ReportGroup = z.infer<typeof ReportGroup>;

export const Family = z.enum(['dsi', 'bytel', 'suggestion']);
export type Family = z.infer<typeof Family>;

/** Highest first: the order in which waiting tickets leave. */
export const URGENCIES = ['critical', 'high', 'normal', 'low'] as const;
export const Urgency = z.enum(URGENCIES);
export type Urgency = z.infer<typeof Urgency>;

/** One thing support cannot act without, asked only in the category that needs it. */
export const Question = z.object({
  id: z.string().regex(/^[a-z][a-z-]{0,39}$/u),
  label: Bilingual,
  kind: z.enum(['text', 'choice', 'count', 'date-time']),
  required: z.boolean(),
  choices: z
    .array(
      z.object({
        value: z.string(),
        label: Bilingual,
        /** Phrases that speak for this choice, in any language, besides its label. */
        words: z.array(z.string().min(1).max(60)).max(60).optional(),
      }),
    )
    .optional(),
  /** Words an answer stands beside: after them where it is a text, before them where it is a number. */
  near: z.array(z.string().min(2).max(40)).max(40).optional(),
  /** Said beside the field when the answer is missing or unusable. */
  refusal: Bilingual,
});
export type Question = z.infer<typeof Question>;

export const Category = z.object({
  id: z.string().regex(/^[a-z][a-z-]{0,59}$/u),
  family: Family,
  /** The support team's own words, the same in both languages. */
  label: z.string().min(1).max(80),
  purpose: Bilingual,
  notFor: Bilingual,
  example: Bilingual,
  /** Shown when the category is picked, before the form. */
  reminder: Bilingual.optional(),
  /** Whether screens are attached by default. */
  capture: z.boolean(),
  /** Which machine facts are attached by default. */
  report: z.array(ReportGroup),
  urgency: Urgency,
  questions: z.array(Question).max(6),
  /** A site's own words for it, such as the name of an application: they count at once. */
  words: z.array(z.string().min(2).max(60)).max(200).optional(),
  /** Sentences people of the site have said for it, in any language. */
  examples: z.array(z.string().min(3).max(300)).max(200).optional(),
  /** No longer offered; tickets that have it keep its label, and one on its way is still taken. */
  retired: z.boolean().optional(),
});
export type Category = z.infer<typeof Category>;

export const Catalogue = z.object({
  version: z.string().min(1),
  categories: z.array(Category).min(1).max(60),
});
export type Catalogue = z.infer<typeof Catalogue>;

export function findCategory(
  categories: readonly Category[],
  id: string | null,
): Category | undefined {
  return categories.find((category) => category.id === id);
}
