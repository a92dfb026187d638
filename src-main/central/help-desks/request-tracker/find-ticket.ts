import { assertToken } from '../assert-token.ts';
import type { RequestTrackerDesk } from './desk.ts';
import { Hits, valueOf } from './schemas.ts';

/** Plain SQL at the server, so that a ticket is seen as soon as it is committed. */
export async function findTicket(
  { door, settings: { tokenField } }: RequestTrackerDesk,
  token: string,
): Promise<string | undefined> {
  assertToken(token);
  const query = new URLSearchParams({
    query: `CF.{${tokenField}}='${token}'`,
    fields: 'CustomFields',
    orderby: 'id',
    order: 'ASC',
  });
  const { items } = await door.ask({ path: `/tickets?${query.toString()}`, schema: Hits });
  return items.find(({ CustomFields }) => valueOf(CustomFields, tokenField) === token)?.id;
}
