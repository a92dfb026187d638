import { z } from 'zod';
import type { ForeignMessage } from '../help-desk.ts';
import { plainTextOf } from '../plain-text.ts';
import { readSigned } from '../signed-text.ts';
import { listAll, momentOf, ourId, type GlpiDesk } from './desk.ts';
import { readFiles } from './read-files.ts';
import { Followup, Person, Solution } from './schemas.ts';
import { verbatim } from './verbatim.ts';

/** Two tables number their rows on their own. */
export const FOLLOWUP = 'followup-';
export const SOLUTION = 'solution-';
const REQUESTER = 1;
const NAMES = 'add_keys_names%5B%5D=users_id';

/** Followups and solutions; tasks are the team’s own. */
export async function readThread(desk: GlpiDesk, ticketId: number): Promise<ForeignMessage[]> {
  const ticket = `/Ticket/${ticketId}`;
  const people = await listAll(desk, `${ticket}/Ticket_User`, Person);
  const requesters = people.filter(({ type }) => type === REQUESTER).map((one) => one.users_id);
  const followups = await listAll(desk, `${ticket}/ITILFollowup?${NAMES}`, Followup);
  const solutions = await listAll(desk, `${ticket}/ITILSolution?${NAMES}`, Solution);
  const messages: ForeignMessage[] = [];
  // An account of the team is shown the private ones.
  for (const one of followups.filter((followup) => followup.is_private === 0)) {
    const files = await readFiles(desk, `/ITILFollowup/${one.id}`);
    messages.push({
      ...(await asMessage(desk, requesters, one)),
      id: `${FOLLOWUP}${one.id}`,
      files,
    });
  }
  for (const one of solutions) {
    const files = await readFiles(desk, `/ITILSolution/${one.id}`);
    messages.push({
      ...(await asMessage(desk, requesters, one)),
      id: `${SOLUTION}${one.id}`,
      files,
    });
  }
  return messages.sort((one, other) => one.at.localeCompare(other.at));
}

async function asMessage(
  desk: GlpiDesk,
  requesters: readonly number[],
  { content, users_id: by, date_creation: at, _keys_names: names }: Omit<Followup, 'is_private'>,
) {
  const text = plainTextOf(verbatim(content ?? ''));
  const base = { at: momentOf(desk, at) };
  // Anybody may quote a signature; only what our own account said is read as signed.
  const signed = by === (await ourId(desk)) ? readSigned(text) : undefined;
  if (signed !== undefined) return { ...base, from: 'requester' as const, ...signed };
  const from = requesters.includes(by ?? 0) ? ('requester' as const) : ('support' as const);
  return { ...base, from, author: nameOf(names), text, token: null };
}

/** The support is one voice where GLPI does not tell who it was. */
function nameOf(names: unknown): string {
  const { data } = z.object({ users_id: z.string() }).safeParse(names);
  return verbatim(data?.users_id ?? '');
}
