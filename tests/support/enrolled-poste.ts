import { randomBytes } from 'node:crypto';
import { giveCode } from '#central/access/enrol-poste.ts';
import type { TestCentral } from './test-central.ts';

const DAY_MS = 86_400_000;

/** A code as support gives it, without the dashes. */
export async function codeFor(central: TestCentral, site = 'Douala', posts = 1): Promise<string> {
  const order = { site, posts, forMs: 7 * DAY_MS, by: 'Paul' };
  return (await giveCode(central, order)).code;
}

export const drawToken = (): string => randomBytes(32).toString('base64url');

/** The request by which a poste enrols. */
export const enrolment = (body: unknown) => ({ method: 'POST', body: JSON.stringify(body) });

/** A poste that has enrolled, and asks with its own token from now on. */
export async function enrolledPoste(central: TestCentral, poste: string, site = 'Douala') {
  const code = await codeFor(central, site);
  const token = drawToken();
  await central.fetch('/v1/enrolments', enrolment({ code, poste, token }));
  const authorization = `Bearer ${token}`;
  return {
    token,
    ask: (path: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', authorization);
      return central.fetch(path, { ...init, headers });
    },
  };
}
