import { HelpDeskError } from '../help-desk-error.ts';
import { ask, type GlpiDesk } from './desk.ts';
import { DocumentTypes, Entities, WithId } from './schemas.ts';
import type { Place } from './settings.ts';

/** GLPI takes a ticket for a category it does not know without a word, and a file of another kind not. */
export async function checkPlace(desk: GlpiDesk, { category, entity, group }: Place) {
  await checkReportIsTaken(desk);
  if (category !== undefined) await checkItem(desk, `/ITILCategory/${category}`);
  if (group !== undefined) await checkItem(desk, `/Group/${group}`);
  if (entity !== undefined) await checkEntity(desk, entity);
}

async function checkItem(desk: GlpiDesk, path: string): Promise<void> {
  await ask(desk, { path, schema: WithId, refusals: { 404: 'place-refused' } });
}

async function checkEntity(desk: GlpiDesk, entity: number): Promise<void> {
  const path = '/getMyEntities?is_recursive=true';
  const { myentities } = await ask(desk, { path, schema: Entities });
  if (myentities.some(({ id }) => id === entity)) return;
  throw new HelpDeskError('place-refused', `Entity ${entity} is not among those of the account`);
}

/** GLPI brings no document type for the machine report, and refuses files by their ending. */
export async function checkReportIsTaken(desk: GlpiDesk): Promise<void> {
  const types = await ask(desk, {
    path: '/DocumentType?searchText%5Bext%5D=json&range=0-49',
    schema: DocumentTypes,
  });
  const taken = types.some(({ ext, is_uploadable: is }) => ext === 'json' && is === 1);
  if (!taken) throw new HelpDeskError('not-set-up', 'No document type takes files ending in json');
}
