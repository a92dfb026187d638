import { HelpDeskError } from '../help-desk-error.ts';
import { ask, type GlpiDesk } from './desk.ts';
import { Rows } from './schemas.ts';

/** Search options of a user. */
const ID = 2;
const EMAIL = 5;

/** The account with this address; undefined without one, or without the right to look. */
export async function findUser(desk: GlpiDesk, email: string): Promise<number | undefined> {
  // A search for nothing, or for the sign that stands for anything, finds everybody.
  if (email === '' || email.includes('%')) return undefined;
  const query = new URLSearchParams({
    'criteria[0][field]': String(EMAIL),
    'criteria[0][searchtype]': 'contains',
    'criteria[0][value]': `^${email}$`,
    'forcedisplay[0]': String(ID),
    'forcedisplay[1]': String(EMAIL),
  });
  const { data } = await readRows(desk, `/search/User?${query.toString()}`);
  const hit = data.find((row) => addressesOf(row[EMAIL]).includes(email.toLowerCase()));
  const id = Number(hit?.[ID]);
  return Number.isInteger(id) && id > 0 ? id : undefined;
}

async function readRows(desk: GlpiDesk, path: string) {
  try {
    return await ask(desk, { path, schema: Rows });
  } catch (thrown) {
    if (thrown instanceof HelpDeskError && thrown.code === 'place-refused') return { data: [] };
    throw thrown;
  }
}

/** One, or a list where an account has several. */
function addressesOf(value: unknown): string[] {
  return [value]
    .flat()
    .filter((one) => typeof one === 'string')
    .map((one) => one.toLowerCase());
}
