import { answerProblems } from '#shared/answer-problems.ts';
import { findCategory, type Catalogue, type Category } from '#shared/category.ts';
import type { FieldProblems } from '#shared/errors.ts';
import { fieldSentence } from '#shared/field-sentences.ts';
import type { Language } from '#shared/language.ts';
import type { TicketContent } from '#shared/ticket.ts';
import type { KnowledgeStore } from '../store/store.ts';
import { refuseFields } from './check-content.ts';

type Answered = Pick<TicketContent, 'categoryId' | 'answers'>;

/**
 * The category of a ticket, whose questions it answers. A poste keeps the catalogue for hours, and a ticket may wait
 * for days: what answers the questions as they once stood is taken too, and support sees what is missing.
 * @throws FaultError `fields-refused` with the fields that no catalogue we keep would take
 */
export async function checkCategory(
  knowledge: KnowledgeStore,
  ticket: Answered,
  language: Language,
): Promise<Category> {
  const today = await knowledge.readCatalogue();
  const category = today && findCategory(today.categories, ticket.categoryId);
  const problems = problemsIn(today, ticket, language);
  if (category !== undefined && isNone(problems)) return category;
  const earlier = await findEarlier(knowledge, ticket, language);
  return earlier === undefined ? refuseFields(problems) : (category ?? earlier);
}

async function findEarlier(
  knowledge: KnowledgeStore,
  ticket: Answered,
  language: Language,
): Promise<Category | undefined> {
  const [, ...versions] = await knowledge.listCatalogueVersions();
  for (const { version } of versions) {
    const catalogue = await knowledge.readCatalogueVersion(version);
    if (!isNone(problemsIn(catalogue, ticket, language))) continue;
    return findCategory(catalogue?.categories ?? [], ticket.categoryId);
  }
  return undefined;
}

function problemsIn(
  catalogue: Catalogue | undefined,
  { categoryId, answers }: Answered,
  language: Language,
): FieldProblems {
  const category = catalogue && findCategory(catalogue.categories, categoryId);
  if (category === undefined) return { categoryId: fieldSentence('categoryId', language) };
  return answerProblems(category, answers, language);
}

const isNone = (problems: FieldProblems): boolean => Object.keys(problems).length === 0;
