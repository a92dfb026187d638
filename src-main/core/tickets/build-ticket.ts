import { answerProblems } from '#shared/answer-problems.ts';
import type { Category } from '#shared/category.ts';
import type { EvidencePicture } from '#shared/contract.ts';
import type { MachineReport } from '#shared/diagnostics.ts';
import type { FieldProblems } from '#shared/errors.ts';
import { fieldSentence } from '#shared/field-sentences.ts';
import type { Language } from '#shared/language.ts';
import { otherPosteOf } from '#shared/other-poste.ts';
import { proposeSubject } from '#shared/propose-subject.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { selectGroups } from '#shared/select-groups.ts';
import { Requester, TicketContent, type Draft } from '#shared/ticket.ts';

export interface TicketMaterial {
  readonly draft: Draft;
  readonly category: Category | undefined;
  readonly pictures: readonly EvidencePicture[];
  readonly report: MachineReport;
  readonly language: Language;
  readonly provisionalReference: string;
  readonly revision: number;
  readonly now: number;
  /** Of this machine: its name, and what is stuck on it. */
  readonly poste: { readonly name: string; readonly stickerCode: string | null };
}

/**
 * The ticket as it will be sent, or the sentence to show beside each field that does not hold.
 * Field names are those of the screen: `description`, `categoryId`, `requester.email`, `answers.login`.
 */
export function buildTicket(material: TicketMaterial): Result<TicketContent, FieldProblems> {
  const { draft, category, language } = material;
  const problems = {
    ...descriptionProblem(draft, language),
    ...requesterProblems(draft, language),
    ...(category === undefined
      ? { categoryId: fieldSentence('categoryId', language) }
      : answerProblems(category, draft.answers, language)),
  };
  if (category === undefined || Object.keys(problems).length > 0) return err(problems);
  return ok(contentOf(material, category));
}

function contentOf(material: TicketMaterial, category: Category): TicketContent {
  const { draft, pictures, report, language, provisionalReference, revision, now } = material;
  const asked = new Set(category.questions.map(({ id }) => id));
  const answers = Object.entries(draft.answers).filter(
    ([id, answer]) => asked.has(id) && answer.trim(),
  );
  const typed = otherPosteOf(draft);
  // The report is of this machine: about another one it says nothing, unless the agent wants it.
  const withReport = draft.withReport ?? (category.report.length > 0 && typed === null);
  return TicketContent.parse({
    provisionalReference,
    categoryId: category.id,
    subject: draft.subject?.trim() || proposeSubject(draft.description, category.label),
    description: draft.description,
    answers: Object.fromEntries(answers),
    requester: draft.requester,
    report: withReport ? selectGroups(report, category.report) : null,
    attachments: pictures.map(({ name, mediaType, bytes, sha256 }) => ({
      name,
      mediaType,
      bytes,
      sha256,
    })),
    forOtherPoste: typed === null ? null : { typed, reportedFrom: material.poste.name },
    stickerCode: material.poste.stickerCode,
    triedArticles: draft.triedArticles,
    language,
    revision,
    sentAt: new Date(now).toISOString(),
  });
}

function descriptionProblem(draft: Draft, language: Language): FieldProblems {
  return draft.description.trim() === ''
    ? { description: fieldSentence('description', language) }
    : {};
}

function requesterProblems({ requester }: Draft, language: Language): FieldProblems {
  const checked = Requester.safeParse(requester);
  if (checked.success) return {};
  const fields = checked.error.issues.map((issue) => `requester.${String(issue.path[0])}` as const);
  return Object.fromEntries(fields.map((field) => [field, fieldSentence(field, language)]));
}
