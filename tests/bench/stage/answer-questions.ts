import type { Page } from 'playwright';
import type { Question } from '#shared/category.ts';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import { assertNever } from '#shared/result.ts';
import { field, reportPage } from '../../e2e/pages/report-page.ts';
import type { Person } from './scripted-person.ts';

/** What a category asks, answered as shortly as support can use. */
export async function answerQuestions(
  page: Page,
  person: Person,
  categoryId: string,
): Promise<void> {
  const category = DEFAULT_CATALOGUE.categories.find(({ id }) => id === categoryId);
  for (const question of category?.questions ?? []) {
    person.read(question.label.fr);
    person.think();
    await answer(page, person, question);
  }
}

async function answer(page: Page, person: Person, { kind, label, choices }: Question) {
  const { questions } = reportPage(page);
  const write = async (text: string, keys = text) => {
    person.press(1);
    person.type(keys);
    await field(questions, label.fr).fill(text);
  };
  switch (kind) {
    case 'text':
      return write('mdurand');
    case 'count':
      return write('12');
    case 'date-time':
      // Day, month, year, hour and minute are typed one after the other.
      return write('2026-11-24T08:00', '241120260800');
    case 'choice':
      person.read((choices ?? []).map((choice) => choice.label.fr).join(' '));
      person.press(2);
      return questions.getByRole('radio', { name: choices?.[0]?.label.fr ?? '' }).click();
    default:
      return assertNever(kind);
  }
}
