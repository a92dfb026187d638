import { randomUUID } from 'node:crypto';
import { HelpDeskError } from '../help-desk-error.ts';
import type { ZammadDesk } from './desk.ts';
import { findTicket } from './find-ticket.ts';
import { Groups } from './schemas.ts';

/**
 * A value for an attribute that nobody has made is dropped without a word: the ticket could never be found
 * again. Only an administrator may list them, so it is tried out: nothing bears a token born here.
 */
export async function checkGroup(desk: ZammadDesk, group: string): Promise<void> {
  await findTicket(desk, randomUUID());
  const known = await readGroups(desk);
  if (known === undefined || known.includes(group)) return;
  throw new HelpDeskError('place-refused', `There is no group ${group}`);
}

/** Undefined where the account may not list them; a ticket for an unknown one is refused whole, too. */
async function readGroups({ door }: ZammadDesk): Promise<string[] | undefined> {
  try {
    const groups = await door.ask({ path: '/groups?expand=true&per_page=500', schema: Groups });
    return groups.filter(({ active }) => active).map(({ name }) => name);
  } catch (thrown) {
    if (thrown instanceof HelpDeskError && thrown.code === 'place-refused') return undefined;
    throw thrown;
  }
}
