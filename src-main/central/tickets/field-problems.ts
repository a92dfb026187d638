import type { Category, Question } from '#shared/category.ts';
import type { FieldProblems } from '#shared/errors.ts';
import type { Bilingual, Language } from '#shared/language.ts';
import { assertNever } from '#shared/result.ts';

const ANSWER: Bilingual = {
  fr: 'Cette réponse dépasse 500 caractères : raccourcissez-la.',
  en: 'This answer is longer than 500 characters: shorten it.',
};

const SENTENCES: Readonly<Record<string, Bilingual>> = {
  categoryId: {
    fr: 'Cette catégorie n’est plus au catalogue du support. Choisissez-en une autre.',
    en: 'This category is no longer in support’s catalogue. Choose another one.',
  },
  description: {
    fr: 'Décrivez le problème, en 8 000 caractères au plus.',
    en: 'Describe the problem, in 8,000 characters at most.',
  },
  subject: {
    fr: 'Donnez un objet de 120 caractères au plus.',
    en: 'Give a subject of 120 characters at most.',
  },
  'requester.name': {
    fr: 'Indiquez votre nom : le support doit savoir à qui répondre.',
    en: 'Give your name: support has to know whom to answer.',
  },
  'requester.email': {
    fr: 'Indiquez une adresse e-mail complète, par exemple marie.durand@exemple.fr.',
    en: 'Give a complete e-mail address, for example marie.durand@example.org.',
  },
  'requester.poste': {
    fr: 'Indiquez le nom du poste, en 60 caractères au plus.',
    en: 'Give the workstation’s name, in 60 characters at most.',
  },
  'requester.phone': {
    fr: 'Ce numéro de téléphone est trop long : 40 caractères au plus.',
    en: 'This phone number is too long: 40 characters at most.',
  },
};

/** Whether a person typed it, so that a person can mend it. */
export function isAgentsField(field: string): boolean {
  return field in SENTENCES || field.startsWith('answers.');
}

export function sentenceForField(field: string, language: Language): string {
  return (SENTENCES[field] ?? ANSWER)[language];
}

/** Field name to refusal for each question that is not usably answered. */
export function answerProblems(
  category: Category,
  answers: Readonly<Record<string, string>>,
  language: Language,
): FieldProblems {
  const refused = category.questions.filter((question) => {
    const answer = answers[question.id]?.trim() ?? '';
    return answer === '' ? question.required : !isUsable(question, answer);
  });
  return Object.fromEntries(refused.map(({ id, refusal }) => [`answers.${id}`, refusal[language]]));
}

function isUsable(question: Question, answer: string): boolean {
  switch (question.kind) {
    case 'text':
      return true;
    case 'choice':
      return question.choices?.some(({ value }) => value === answer) ?? false;
    case 'count':
      return /^\d{1,6}$/u.test(answer) && Number(answer) > 0;
    case 'date-time':
      return !Number.isNaN(Date.parse(answer));
    default:
      return assertNever(question.kind);
  }
}
