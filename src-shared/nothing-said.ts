import type { Draft } from './ticket.ts';

/** A draft in which nothing was said yet, besides who and where. */
export const NOTHING_SAID = {
  description: '',
  categoryId: null,
  subject: null,
  answers: {},
  withReport: null,
  editing: null,
  triedArticles: [],
  otherPoste: null,
} satisfies Partial<Draft>;
