import type { Category, Question } from './category.ts';
import type { FieldProblems } from './errors.ts';
import { holdTogether } from './hold-together.ts';
import type { Language } from './language.ts';
import { assertNever } from './result.ts';

/**
 * The refusal of each question that is not usably answered, by field name (`answers.login`). The
 * poste asks before it stores a ticket, the central before it accepts one.
 */
export function answerProblems(
  category: Category,
  answers: Readonly<Record<string, string>>,
  language: Language,
): FieldProblems {
  const refused = category.questions.filter((question) => {
    const answer = answers[question.id]?.trim() ?? '';
    return answer === '' ? question.required : !isUsable(question, answer);
  });
  return Object.fromEntries(
    refused.map(({ id, refusal }) => [`answers.${id}`, holdTogether(refusal[language])]),
  );
}

function isUsable(question: Question, answer: string): boolean {
  switch (question.kind) {
    case 'text':
      return true;
    case 'choice':
      return question.choices?.some(({ value }) => value === answer) ?? false;
    case 'count':
      return /^[1-9]\d{0,5}$/u.test(answer);
    case 'date-time':
      return !Number.isNaN(Date.parse(answer));
    default:
      return assertNever(question.kind);
  }
}
