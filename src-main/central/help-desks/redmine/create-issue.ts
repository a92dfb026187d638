import { assertToken } from '../assert-token.ts';
import { flatSubject } from '../flat-subject.ts';
import { HelpDeskError } from '../help-desk-error.ts';
import type { HelpDeskTicket } from '../help-desk.ts';
import type { RedmineDesk } from './desk.ts';
import { Created, valueOf } from './schemas.ts';
import type { Place, RedmineSettings } from './settings.ts';
import { uploadFiles } from './upload-files.ts';

/** One more letter is refused. */
const SUBJECT_LETTERS = 255;

export async function createIssue(
  desk: RedmineDesk,
  place: Place,
  ticket: HelpDeskTicket,
): Promise<string> {
  assertToken(ticket.token);
  const uploads = await uploadFiles(desk, ticket.files);
  const { issue } = await desk.door.ask({
    method: 'POST',
    path: '/issues.json',
    body: {
      issue: {
        project_id: place.project,
        ...(place.tracker === undefined ? {} : { tracker_id: place.tracker }),
        ...(place.category === undefined ? {} : { category_id: place.category }),
        subject: flatSubject(ticket.subject, SUBJECT_LETTERS, (text) => text.length),
        description: ticket.text,
        custom_fields: customFields(desk.settings, ticket),
        uploads,
      },
    },
    schema: Created,
  });
  const { tokenField } = desk.settings;
  if (valueOf(issue.custom_fields, tokenField) !== ticket.token) {
    throw new HelpDeskError('not-set-up', `Issue ${issue.id} did not keep field ${tokenField}`);
  }
  return String(issue.id);
}

function customFields(
  { tokenField, posteField, emailField }: RedmineSettings,
  { token, requester }: HelpDeskTicket,
): object[] {
  return [
    { id: tokenField, value: token },
    { id: posteField, value: requester.poste },
    { id: emailField, value: requester.email },
  ].filter(({ id }) => id !== undefined);
}
