import { randomUUID } from 'node:crypto';
import { HelpDeskError } from '../help-desk-error.ts';
import type { RedmineDesk } from './desk.ts';
import { CurrentUser, Hits, Project } from './schemas.ts';
import type { Place } from './settings.ts';

/** Lists tell nothing: with a wrong key they are those of an anonymous visitor, and empty. */
export async function checkKey({ door }: RedmineDesk): Promise<void> {
  await door.ask({ path: '/users/current.json', schema: CurrentUser });
}

export async function readProject({ door }: RedmineDesk, place: Place): Promise<{ id: number }> {
  const { project } = await door.ask({
    path: `/projects/${place.project}.json?include=trackers`,
    schema: Project,
    refusals: { 404: 'place-refused' },
  });
  if (place.tracker !== undefined && !project.trackers.some(({ id }) => id === place.tracker)) {
    throw new HelpDeskError('place-refused', `${place.project} has no tracker ${place.tracker}`);
  }
  return project;
}

/**
 * A filter on a field that is unknown, or not made to filter by, is dropped without a word. Only an
 * administrator may list the fields, so it is tried out: nothing bears a token that is born here.
 */
export async function checkField(desk: RedmineDesk, place: Place): Promise<void> {
  const { door, settings } = desk;
  const project = await readProject(desk, place);
  const { total_count: found } = await door.ask({
    path: `/issues.json?project_id=${project.id}&cf_${settings.tokenField}=${randomUUID()}&status_id=*&limit=1`,
    schema: Hits,
  });
  if (found > 0) throw notSearchable(settings.tokenField);
}

export function notSearchable(field: number): HelpDeskError {
  return new HelpDeskError('not-set-up', `Issues are not filtered by custom field ${field}`);
}
