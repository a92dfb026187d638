import { fieldSentence, isAgentsField } from '#shared/field-sentences.ts';
import { FaultError, type FieldProblems } from '#shared/errors.ts';
import { ReportFromElsewhere } from '#shared/diagnostics.ts';
import { Language } from '#shared/language.ts';
import { readableItems } from '#shared/readable-items.ts';
import { MAX_TRIED_ARTICLES, TicketContent, TriedArticle } from '#shared/ticket.ts';

/** As a poste of another version may send it: what we cannot read of the evidence never costs the ticket. */
const ContentFromElsewhere = TicketContent.extend({
  report: ReportFromElsewhere.nullable(),
  triedArticles: readableItems(TriedArticle, MAX_TRIED_ARTICLES).default([]),
  language: Language.catch('fr'),
});

/**
 * The `ticket` part, checked. What a person can mend is refused field by field; anything else is
 * the program's fault and the request as a whole is refused.
 * @throws FaultError `fields-refused` or `invalid-input`.
 */
export function checkContent(value: unknown, language: Language): TicketContent {
  const checked = ContentFromElsewhere.safeParse(value);
  if (checked.success) return checked.data;
  const fields = checked.error.issues.map((issue) => issue.path.join('.'));
  const others = fields.filter((field) => !isAgentsField(field));
  if (others.length > 0) {
    throw new FaultError('invalid-input', `Refused by the schema: ${others.join(', ')}`);
  }
  return refuseFields(
    Object.fromEntries(fields.map((field) => [field, fieldSentence(field, language)])),
  );
}

export function refuseFields(fields: FieldProblems): never {
  throw new FaultError('fields-refused', `Refused: ${Object.keys(fields).join(', ')}`, { fields });
}
