import { randomUUID } from 'node:crypto';
import { lacksRight, step, untold, type CheckStep } from '../check-step.ts';
import { HelpDeskError } from '../help-desk-error.ts';
import { namedPlaces } from '../named-places.ts';
import { checkQueue, readQueue } from './check-queues.ts';
import type { RequestTrackerDesk } from './desk.ts';
import { findTicket } from './find-ticket.ts';
import { listChanges } from './list-changes.ts';
import { Class, Version } from './schemas.ts';
import { classesOf } from './settings.ts';

export function stepsOf(desk: RequestTrackerDesk): CheckStep[] {
  const { door, settings } = desk;
  const queues = namedPlaces(settings.defaultQueue, settings.queues, (queue) => queue);
  return [
    step('credentials', () => door.ask({ path: '/rt', schema: Version })),
    ...queues.flatMap(({ of, place: queue }) => [
      step('place', () => readQueue(desk, queue), of),
      step('token-field', () => checkQueue(desk, queue), of),
      step('create', () => checkMayCreate(desk, queue), of),
    ]),
    untold('attach'),
    step('search', () => findTicket(desk, randomUUID())),
    step('changes', () => listChanges(desk, new Date().toISOString())),
    ...classesOf(settings).map((id) => step('articles', () => checkClass(desk, id), String(id))),
  ];
}

/** A queue names the address of its new tickets to those alone who may make one. */
async function checkMayCreate(desk: RequestTrackerDesk, queue: string): Promise<void> {
  const { _hyperlinks: links } = await readQueue(desk, queue);
  if (!links.some(({ ref }) => ref === 'create')) throw lacksRight(`create tickets in ${queue}`);
}

async function checkClass({ door, settings }: RequestTrackerDesk, id: number): Promise<void> {
  const { articleField } = settings;
  const { ArticleCustomFields: fields } = await door.ask({
    path: `/class/${id}`,
    schema: Class,
    refusals: { 404: 'place-refused' },
  });
  if (fields.some(({ name }) => name === articleField)) return;
  throw new HelpDeskError('not-set-up', `Its articles have no field ${articleField}`);
}
