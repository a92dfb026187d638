import { randomUUID } from 'node:crypto';
import { step, untold, type CheckStep } from '../check-step.ts';
import { namedPlaces } from '../named-places.ts';
import { checkGroup } from './check-groups.ts';
import { askWhoWeAre, type ZammadDesk } from './desk.ts';
import { findTicket } from './find-ticket.ts';
import { listChanges } from './list-changes.ts';
import { readKnowledgeBase } from './list-answers.ts';

export function stepsOf(desk: ZammadDesk): CheckStep[] {
  const { settings } = desk;
  const groups = namedPlaces(settings.defaultGroup, settings.groups, (group) => group);
  return [
    step('credentials', () => askWhoWeAre(desk)),
    step('token-field', () => findTicket(desk, randomUUID()), settings.tokenField),
    ...groups.flatMap(({ of, place: group }) => [
      step('place', () => checkGroup(desk, group), of),
      // What an account may do in a group it may have by a role, which an agent is not shown.
      untold('create', of),
    ]),
    untold('attach'),
    step('search', () => findTicket(desk, randomUUID())),
    step('changes', () => listChanges(desk, new Date(desk.now()).toISOString())),
    ...(settings.articles !== false ? [step('articles', () => readKnowledgeBase(desk, []))] : []),
  ];
}
