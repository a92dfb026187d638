import { Category, Family, ReportGroup, Urgency } from '#shared/category.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { readLines } from '../form-text.ts';
import type { CatalogueWords } from '../words/catalogue.ts';
import {
  bilingual,
  questionFormsOf,
  readQuestionForms,
  readQuestions,
  type QuestionForm,
} from './question-form.ts';

const TEXTS = ['purpose', 'notFor', 'example', 'reminder'] as const;
type TextName = (typeof TEXTS)[number];

/** As typed. */
export interface CategoryForm {
  readonly label: string;
  readonly family: string;
  readonly urgency: string;
  readonly capture: boolean;
  readonly report: readonly string[];
  readonly texts: Readonly<Record<TextName, { readonly fr: string; readonly en: string }>>;
  /** One per line. */
  readonly words: string;
  readonly examples: string;
  readonly questions: readonly QuestionForm[];
  /** What the category was on the screen; empty for a new one. */
  readonly seen: string;
  /** Words to try, of no matter to the category. */
  readonly sentence: string;
}

export type CategoryProblems = {
  readonly [Field in 'label' | TextName | 'words' | 'examples' | 'questions']?: string;
};

export function readCategoryForm(fields: URLSearchParams): CategoryForm {
  const read = (name: string) => (fields.get(name) ?? '').trim();
  const text = (name: string) => ({ fr: read(`${name}Fr`), en: read(`${name}En`) });
  return {
    label: read('label'),
    family: Family.catch('dsi').parse(read('family')),
    urgency: Urgency.catch('normal').parse(read('urgency')),
    capture: fields.has('capture'),
    report: fields.getAll('report'),
    texts: {
      purpose: text('purpose'),
      notFor: text('notFor'),
      example: text('example'),
      reminder: text('reminder'),
    },
    words: read('words'),
    examples: read('examples'),
    questions: readQuestionForms(fields),
    seen: read('seen'),
    sentence: read('sentence').slice(0, 300),
  };
}

export function formOfCategory(category: Category, seen: string): CategoryForm {
  const {
    label,
    family,
    urgency,
    capture,
    report,
    questions,
    words = [],
    examples = [],
  } = category;
  const { purpose, notFor, example, reminder = { fr: '', en: '' } } = category;
  return {
    ...{ label, family, urgency, capture, report, seen, sentence: '' },
    texts: { purpose, notFor, example, reminder },
    words: words.join('\n'),
    examples: examples.join('\n'),
    questions: questionFormsOf(questions),
  };
}

export const EMPTY_CATEGORY: CategoryForm = readCategoryForm(new URLSearchParams('capture'));

const LONGEST_TEXT = 300;

/** The category the form describes, or a sentence per field to mend. */
export function readCategory(
  form: CategoryForm,
  id: string,
  words: CatalogueWords,
): Result<Category, CategoryProblems> {
  const { purpose, notFor, example, reminder } = form.texts;
  const site = { words: readLines(form.words), examples: readLines(form.examples) };
  const checked = Category.safeParse({
    id,
    ...{ label: form.label, family: form.family, urgency: form.urgency, capture: form.capture },
    report: ReportGroup.options.filter((group) => form.report.includes(group)),
    purpose: bilingual(purpose.fr, purpose.en),
    notFor: bilingual(notFor.fr, notFor.en),
    example: bilingual(example.fr, example.en),
    ...(reminder.fr + reminder.en !== '' && { reminder: bilingual(reminder.fr, reminder.en) }),
    questions: readQuestions(form.questions),
    ...(site.words.length > 0 && { words: site.words }),
    ...(site.examples.length > 0 && { examples: site.examples }),
  });
  const refused = new Set(checked.error?.issues.map(({ path }) => path[0]));
  const problems: CategoryProblems = {
    ...(refused.has('label') && { label: words.labelRefused }),
    ...textProblems(form, words),
    ...(refused.has('words') && { words: words.wordsRefused }),
    ...(refused.has('examples') && { examples: words.examplesRefused }),
    ...((refused.has('questions') || hasBrokenQuestion(checked.data)) && {
      questions: words.questionsRefused,
    }),
  };
  if (!checked.success || Object.keys(problems).length > 0) return err(problems);
  return ok(checked.data);
}

function textProblems({ texts }: CategoryForm, words: CatalogueWords): CategoryProblems {
  const problem = (name: TextName) => {
    const { fr, en } = texts[name];
    const isMissing = name === 'purpose' && fr + en === '';
    return isMissing || Math.max(fr.length, en.length) > LONGEST_TEXT;
  };
  return Object.fromEntries(
    TEXTS.filter(problem).map((name) => [
      name,
      name === 'purpose' ? words.purposeRefused : words.textRefused,
    ]),
  );
}

/** What the schema cannot see: a choice without choices, two of one name, a refusal without words. */
function hasBrokenQuestion(category: Category | undefined): boolean {
  const questions = category?.questions ?? [];
  const ids = new Set(questions.map(({ id }) => id));
  return (
    ids.size < questions.length ||
    questions.some(({ kind, choices = [], refusal, required }) => {
      const values = choices.map(({ value }) => value);
      const isUnclear = values.length < 2 || new Set(values).size < values.length;
      return (kind === 'choice' && isUnclear) || (required && refusal.fr === '');
    })
  );
}
