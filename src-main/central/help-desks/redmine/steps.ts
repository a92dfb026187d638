import { randomUUID } from 'node:crypto';
import { lacksRight, step, untold, type CheckStep } from '../check-step.ts';
import { HelpDeskError } from '../help-desk-error.ts';
import { namedPlaces } from '../named-places.ts';
import { checkField, checkKey, readProject } from './check-places.ts';
import type { RedmineDesk } from './desk.ts';
import { findIssue } from './find-issue.ts';
import { listChanges } from './list-changes.ts';
import { Member, Role, WikiIndex } from './schemas.ts';
import { wikisOf, type Place } from './settings.ts';

export function stepsOf(desk: RedmineDesk): CheckStep[] {
  const { door, settings } = desk;
  const places = namedPlaces(settings.defaultPlace, settings.places, nameOf);
  const refusals = { 404: 'place-refused' } as const;
  return [
    step('credentials', () => checkKey(desk)),
    ...places.flatMap(({ of, place }): CheckStep[] => [
      step('place', () => readProject(desk, place), of),
      step('token-field', () => checkField(desk, place), of),
      { part: 'create', of, ask: () => mayCreate(desk, place) },
    ]),
    untold('attach'),
    step('search', () => findIssue(desk, randomUUID())),
    step('changes', () => listChanges(desk, new Date().toISOString())),
    ...wikisOf(settings).map((project) => {
      const path = `/projects/${project}/wiki/index.json`;
      return step('articles', () => door.ask({ path, schema: WikiIndex, refusals }), project);
    }),
  ];
}

function nameOf({ project, tracker, category }: Place): string {
  return [project, tracker, category].filter((part) => part !== undefined).join(' / ');
}

const NEEDED = ['view_issues', 'add_issues'];
const ONE_OF = ['edit_issues', 'add_issue_notes'];

/** By the roles of the account in the project; false where it is there as no member, by other rights. */
async function mayCreate(desk: RedmineDesk, place: Place): Promise<boolean> {
  const path = '/users/current.json?include=memberships';
  const { user } = await desk.door.ask({ path, schema: Member });
  if (user.admin) return true;
  const { id } = await readProject(desk, place);
  const ours = user.memberships.filter(({ project }) => project.id === id);
  const roles = ours.flatMap((membership) => membership.roles.map((role) => role.id));
  if (roles.length === 0) return false;
  const rights = new Set<string>();
  for (const role of new Set(roles)) {
    for (const right of (await readRole(desk, role)) ?? []) rights.add(right);
  }
  if (rights.size === 0) return false;
  const lacking = NEEDED.filter((right) => !rights.has(right));
  if (!ONE_OF.some((right) => rights.has(right))) lacking.push(ONE_OF.join(' or '));
  if (lacking.length > 0) throw lacksRight(`${lacking.join(', ')} in ${place.project}`);
  return true;
}

/** Undefined where nobody may see it. */
async function readRole({ door }: RedmineDesk, id: number): Promise<string[] | undefined> {
  try {
    const { role } = await door.ask({ path: `/roles/${id}.json`, schema: Role });
    return role.permissions;
  } catch (thrown) {
    const isHidden =
      thrown instanceof HelpDeskError && ['place-refused', 'gone'].includes(thrown.code);
    if (isHidden) return undefined;
    throw thrown;
  }
}
