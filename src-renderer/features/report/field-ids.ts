import type { Category } from '#shared/category.ts';

/** Refused fields come named as in the draft; this is where each stands on the screen, in order. */
const ORDER = [
  'description',
  'categoryId',
  'answers',
  'requester.name',
  'requester.email',
  'requester.poste',
  'requester.phone',
  'subject',
];

/** The element that takes the focus for a field, `answers.login` for instance. */
export function fieldId(field: string): string {
  return `field-${field.replaceAll('.', '-')}`;
}

/** Refused fields from top to bottom of the form, a category's questions in their own order. */
export function inScreenOrder(
  fields: readonly string[],
  category: Category | undefined,
): readonly string[] {
  const questions = category?.questions.map(({ id }) => `answers.${id}`) ?? [];
  const rank = (field: string) => {
    const group = field.startsWith('answers.') ? 'answers' : field;
    const at = ORDER.indexOf(group);
    return (at === -1 ? ORDER.length : at) * 100 + Math.max(0, questions.indexOf(field));
  };
  return fields.toSorted((a, b) => rank(a) - rank(b));
}
