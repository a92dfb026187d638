import { z } from 'zod';
import { isoNow, type CentralPorts } from '../ports.ts';
import type { AccountRecord } from '../store/accounts.ts';
import { hashPassword, isPassword, makePassword } from './passwords.ts';

type Ports = Pick<CentralPorts, 'store' | 'clock' | 'random' | 'passwordCost'>;

/** The account that access codes and the embedded central open: there is always a way in. */
export const SUPPORT_ID = 'support';
const SUPPORT_NAME = 'Support';

/** No control sign: a name stands in the thread, in lists and in files that leave the central. */
export const PersonName = z
  .string()
  .trim()
  .min(2)
  .max(60)
  .regex(/^[^\p{C}]*$/u);

/** Long rather than odd (NIST SP 800-63B); the most is there to bound the work. */
export const NewPassword = z.string().min(12).max(200);

export async function supportAccount(ports: Ports): Promise<AccountRecord> {
  const { accounts } = ports.store;
  const known = await accounts.find(SUPPORT_ID);
  if (known !== undefined) return known;
  const account = newAccount(ports, SUPPORT_ID, SUPPORT_NAME, null, false);
  // Somebody of that name may be there already; then this one says that it is shared.
  if ((await accounts.add(account)) === 'name-taken') {
    await accounts.add({ ...account, name: `${SUPPORT_NAME} (SOS Poste)` });
  }
  return (await accounts.find(SUPPORT_ID)) ?? account;
}

/** The built-in account with a password of its own; the password itself is only in the answer. */
export async function openSupportAccount(
  ports: Ports,
): Promise<{ name: string; password: string }> {
  const { id, name } = await supportAccount(ports);
  const password = makePassword(ports.random.below);
  await ports.store.accounts.setPassword(
    id,
    await hashPassword(password, ports.passwordCost),
    false,
  );
  return { name, password };
}

/** Answers the password to hand over, which has to be replaced at the first sign-in; undefined when the name is taken. */
export async function addPerson(ports: Ports, name: string): Promise<string | undefined> {
  const password = makePassword(ports.random.below);
  const kept = await hashPassword(password, ports.passwordCost);
  const account = newAccount(ports, ports.random.id(), name, kept, true);
  return (await ports.store.accounts.add(account)) === 'added' ? password : undefined;
}

/** A new password to hand over; whoever was signed in as this person no longer is. */
export async function resetPassword(
  { store, random, passwordCost }: Ports,
  id: string,
): Promise<string> {
  const password = makePassword(random.below);
  await store.accounts.setPassword(id, await hashPassword(password, passwordCost), true);
  await store.access.closeSessionsOf(id);
  return password;
}

/** The account, when name and password are right and it may come in. */
export async function recognisePerson(
  { store, passwordCost }: Pick<Ports, 'store' | 'passwordCost'>,
  name: string,
  password: string,
): Promise<AccountRecord | undefined> {
  const account = await store.accounts.findByName(name);
  const right = await isPassword(password, account?.password ?? null, passwordCost);
  return right && account?.disabledAt === null ? account : undefined;
}

function newAccount(
  { clock }: Ports,
  id: string,
  name: string,
  password: string | null,
  mustChange: boolean,
): AccountRecord {
  return { id, name, password, mustChange, disabledAt: null, createdAt: isoNow(clock) };
}
