import { randomUUID } from 'node:crypto';
import { lacksRight, step, type CheckStep } from '../check-step.ts';
import { namedPlaces } from '../named-places.ts';
import { checkPlace, checkReportIsTaken } from './check-places.ts';
import { ask, type GlpiDesk } from './desk.ts';
import { findTicket } from './find-ticket.ts';
import { listChanges } from './list-changes.ts';
import { ActiveProfile, Rows } from './schemas.ts';
import type { Place } from './settings.ts';

/** Bits of a profile’s rights. */
const UPDATE = 2;
const CREATE = 4;
const READ_ALL = 1024;
/** Of followups: to one’s own tickets, or to all. */
const ADD_TO_OWN = 4;
const ADD_TO_ALL = 4096;

export function stepsOf(desk: GlpiDesk): CheckStep[] {
  const { settings } = desk;
  const places = namedPlaces(settings.defaultPlace, settings.places, nameOf);
  return [
    step('credentials', () => readProfile(desk)),
    ...places.map(({ of, place }) => step('place', () => checkPlace(desk, place), of)),
    { part: 'create', ask: () => mayWrite(desk) },
    step('attach', () => checkReportIsTaken(desk), 'json'),
    { part: 'attach', ask: () => mayAttach(desk) },
    step('search', () => findTicket(desk, randomUUID())),
    step('changes', () => listChanges(desk, new Date().toISOString())),
    ...(settings.articles !== false ? [step('articles', () => searchArticles(desk))] : []),
  ];
}

function nameOf({ category, entity, group, type }: Place): string {
  const parts = { category, entity, group };
  const named = Object.entries(parts).filter(([, value]) => value !== undefined);
  return [type, ...named.map(([name, value]) => `${name} ${value ?? ''}`)].join(' / ');
}

async function readProfile(desk: GlpiDesk) {
  const { active_profile: rights } = await ask(desk, {
    path: '/getActiveProfile',
    schema: ActiveProfile,
  });
  return rights;
}

async function mayWrite(desk: GlpiDesk): Promise<boolean> {
  const { ticket, followup } = await readProfile(desk);
  if (ticket == null || followup == null) return false;
  const lacking = [
    ...lacks(ticket, CREATE, 'create tickets'),
    ...lacks(ticket, READ_ALL, 'see all tickets'),
    ...lacks(ticket, UPDATE, 'update tickets'),
    ...lacks(followup, ADD_TO_OWN | ADD_TO_ALL, 'add followups'),
  ];
  if (lacking.length > 0) throw lacksRight(lacking.join(', '));
  return true;
}

async function mayAttach(desk: GlpiDesk): Promise<boolean> {
  const { document } = await readProfile(desk);
  if (document == null) return false;
  if ((document & CREATE) === 0) throw lacksRight('add documents');
  return true;
}

function lacks(rights: number, oneOf: number, words: string): string[] {
  return (rights & oneOf) === 0 ? [words] : [];
}

async function searchArticles(desk: GlpiDesk): Promise<void> {
  await ask(desk, { path: '/search/KnowbaseItem?range=0-0', schema: Rows });
}
