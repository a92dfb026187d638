import { readFileSync } from 'node:fs';
import { err, ok, type Result } from '#shared/result.ts';

/** Where the database is. Its password stands in none of these: arguments are seen by everybody on a machine. */
export interface DatabaseAddress {
  /** `postgres://user@host:5432/name?sslmode=verify-full`, or `postgres:///name?host=/run/postgresql`. */
  readonly url: string;
  /** A file that holds the password and nothing else. */
  readonly passwordFile?: string | undefined;
}

export const PASSWORD_VARIABLE = 'SOS_POSTE_DATABASE_PASSWORD';

/** Wherever a host may be left out: then the query says where the socket is. */
const NO_HOST = 'localhost';

/** The address, or a sentence for the person who typed it. */
export function checkDatabaseUrl(typed: string): Result<string, string> {
  const url = URL.parse(typed, `postgres://${NO_HOST}`);
  if (url === null || !/^postgres(?:ql)?:\/\//u.test(typed)) {
    return err('--database takes an address such as postgres://user@host:5432/name.');
  }
  if (url.password !== '' || url.searchParams.has('password')) {
    return err(
      `The password must not stand in --database, where others can read it: put it in ${PASSWORD_VARIABLE} or in the file that --database-password-file names.`,
    );
  }
  return ok(typed);
}

/** For a sentence: the server and the name, and nothing of who enters there. */
export function whereIs(url: string): string {
  const { host = '', pathname = '', searchParams } = URL.parse(url, `postgres://${NO_HOST}`) ?? {};
  return `${host === '' ? (searchParams?.get('host') ?? NO_HOST) : host}${pathname}`;
}

/** What the client library is given. Read when the central starts; without a password none is needed. */
export function connectionString(
  { url, passwordFile }: DatabaseAddress,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const password =
    passwordFile === undefined
      ? environment[PASSWORD_VARIABLE]
      : readFileSync(passwordFile, 'utf8').trim();
  if (password === undefined || password === '') return url;
  const whole = new URL(url);
  // In the query, because an address without a host has no other place for it.
  whole.searchParams.set('password', password);
  return whole.href;
}
