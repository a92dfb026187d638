import { z } from 'zod';
import type { Question } from '#shared/category.ts';
import { readLines, readList, slugOf } from '../form-text.ts';

/** As typed. */
export interface QuestionForm {
  readonly id: string;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly kind: string;
  readonly required: boolean;
  /** One per line: value, French, English, words that say it, with `|` between and commas in the words. */
  readonly choices: string;
  /** Words an answer stands beside, with commas. */
  readonly near: string;
  readonly refusalFr: string;
  readonly refusalEn: string;
}

export const MOST_QUESTIONS = 6;
const Kind = z.enum(['text', 'choice', 'count', 'date-time']);
export const QUESTION_KINDS = Kind.options;

export function readQuestionForms(fields: URLSearchParams): QuestionForm[] {
  return Array.from({ length: MOST_QUESTIONS }, (_, at) => {
    const read = (name: string) => (fields.get(`q${at}-${name}`) ?? '').trim();
    return {
      id: read('id'),
      labelFr: read('labelFr'),
      labelEn: read('labelEn'),
      kind: Kind.catch('text').parse(read('kind')),
      required: fields.has(`q${at}-required`),
      choices: read('choices'),
      near: read('near'),
      refusalFr: read('refusalFr'),
      refusalEn: read('refusalEn'),
    };
  });
}

export function questionFormsOf(questions: readonly Question[]): QuestionForm[] {
  return questions.map(({ id, label, kind, required, choices = [], near = [], refusal }) => ({
    id,
    ...{ labelFr: label.fr, labelEn: label.en, kind, required },
    choices: choices
      .map(({ value, label: { fr, en }, words = [] }) =>
        [value, fr, en, ...(words.length > 0 ? [words.join(', ')] : [])].join(' | '),
      )
      .join('\n'),
    near: near.join(', '),
    ...{ refusalFr: refusal.fr, refusalEn: refusal.en },
  }));
}

/** A question without words is none. What it gives is for the catalogue's schema to judge. */
export function readQuestions(forms: readonly QuestionForm[]): unknown[] {
  const asked = forms.filter(({ labelFr, labelEn }) => labelFr !== '' || labelEn !== '');
  return asked.map((form, at) => {
    const label = bilingual(form.labelFr, form.labelEn);
    const near = readList(form.near);
    return {
      id: form.id === '' ? questionId(label.fr, at) : form.id,
      label,
      kind: form.kind,
      required: form.required,
      ...(form.kind === 'choice' && { choices: readLines(form.choices).map(readChoice) }),
      ...(near.length > 0 && { near }),
      refusal: bilingual(form.refusalFr, form.refusalEn),
    };
  });
}

/** What is written in one language only is said in both. */
export function bilingual(fr: string, en: string): { fr: string; en: string } {
  return { fr: fr === '' ? en : fr, en: en === '' ? fr : en };
}

/** Answers are kept under it: letters only, and not another question's. */
function questionId(label: string, at: number): string {
  const slug = letters(slugOf(label, 'question')).slice(0, 30);
  return `${slug === '' ? 'question' : slug}-${'abcdefgh'[at] ?? 'z'}`;
}

function readChoice(line: string) {
  const [first = '', second, third = '', said = ''] = line.split('|').map((part) => part.trim());
  // A line without bars is its own value: answers are kept under it.
  if (second === undefined) return { value: slugOf(first, first), label: bilingual(first, '') };
  const words = readList(said);
  return { value: first, label: bilingual(second, third), ...(words.length > 0 && { words }) };
}

export function letters(slug: string): string {
  return slug.replace(/\d+/gu, '').replace(/-{2,}/gu, '-').replace(/^-|-$/gu, '');
}
