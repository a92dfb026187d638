import { fieldSentence, isAgentsField } from '#shared/field-sentences.ts';
import { FaultError, type FieldProblems } from '#shared/errors.ts';
import type { Language } from '#shared/language.ts';
import { TicketContent } from '#shared/ticket.ts';

/**
 * The `ticket` part, checked. What a person can mend is refused field by field; anything else is
 * the program's fault and the request as a whole is refused.
 * @throws FaultError `fields-refused` or `invalid-input`.
 */
export function checkContent(value: unknown, language: Language): TicketContent {
  const checked = TicketContent.safeParse(value);
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
