import type { FieldProblems } from '#shared/errors.ts';
import type { Draft } from '#shared/ticket.ts';

/**
 * What is still to mend: a field that has been changed is judged by the next Send, and the questions
 * of a category go with it.
 */
export function stillRefused(problems: FieldProblems, before: Draft, now: Draft): FieldProblems {
  const isKept = (field: string) =>
    valueOf(before, field) === valueOf(now, field) &&
    (before.categoryId === now.categoryId || !field.startsWith('answers.'));
  const fields = Object.entries(problems);
  const kept = fields.filter(([field]) => isKept(field));
  return kept.length === fields.length ? problems : Object.fromEntries(kept);
}

/** `requester.email` is in `requester`. */
function valueOf(draft: Draft, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], draft);
}
