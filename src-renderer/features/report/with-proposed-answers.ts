import type { Category } from '#shared/category.ts';
import { proposeAnswers } from '#shared/propose-answers.ts';
import type { Draft } from '#shared/ticket.ts';

/** The draft with what its words answer by themselves; what was typed, or emptied, stands. */
export function withProposedAnswers(
  draft: Draft,
  category: Category | undefined,
  saidAt: Date,
): Draft {
  const proposed = proposeAnswers(category?.questions ?? [], draft.description, saidAt);
  return { ...draft, answers: { ...proposed, ...draft.answers } };
}
