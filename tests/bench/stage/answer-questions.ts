import type { Page } from 'playwright';
import type { Question } from '#shared/category.ts';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import { assertNever } from '#shared/result.ts';
import { field, reportPage } from '../../e2e/pages/report-page.ts';
import type { LabelledSentence } from '../../triage/sentences.ts';
import type { Person } from './scripted-person.ts';

/** What a category asks, answered as shortly as support can use; what the words answered is read. */
export async function answerQuestions(
  page: Page,
  person: Person,
  { categoryId, text }: LabelledSentence,
): Promise<void> {
  const category = DEFAULT_CATALOGUE.categories.find(({ id }) => id === categoryId);
  for (const question of category?.questions ?? []) {
    person.read(question.label.fr);
    person.think();
    await answer(page, person, question, text);
  }
}

async function answer(page: Page, person: Person, question: Question, said: string): Promise<void> {
  const { questions } = reportPage(page);
  const { kind, label, choices = [] } = question;
  const write = async (text: string) => {
    const box = field(questions, label.fr);
    const proposed = await box.inputValue();
    // A login is not in these sentences: one that stands there is not believed.
    if (proposed !== '' && kind !== 'text') {
      person.read(proposed);
      return;
    }
    person.press(1);
    person.type(text);
    await box.fill(text);
  };
  switch (kind) {
    case 'text':
      return write('mdurand');
    case 'count':
      return write('12');
    case 'date-time':
      return write('2026-11-24T08:00');
    case 'choice': {
      person.read(choices.map((choice) => choice.label.fr).join(' '));
      const radio = questions.getByRole('radio', { name: trueChoice(question, said), exact: true });
      if (await radio.isChecked()) return;
      person.press(2);
      return radio.click();
    }
    default:
      return assertNever(kind);
  }
}

/** What whoever said this would choose. */
function trueChoice({ choices = [] }: Question, said: string): string {
  const wantsOn = /réactiv|revient/u.test(said);
  const choice = choices.find(({ value }) => wantsOn && value === 'activate') ?? choices[0];
  return choice?.label.fr ?? '';
}
