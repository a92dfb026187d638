import { z } from 'zod';
import { createDoor, type Door, type Fetch } from '../../door.ts';
import { HelpDeskError } from '../../help-desk-error.ts';
import type { GlpiSettings, HighLevelAccess } from '../settings.ts';

const Granted = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().default(3600),
});

/** A minute before it ends it is no longer used. */
const MARGIN_MS = 60_000;

export type WithinBearer = <Answer>(act: (door: Door) => Promise<Answer>) => Promise<Answer>;

/**
 * One token for all requests, until it ends; after one that is refused before, as after a restart that
 * has forgotten it, a new one is asked for and the same request made once more.
 */
export function createBearer(
  fetch: Fetch,
  now: () => number,
  settings: GlpiSettings,
  access: HighLevelAccess,
): WithinBearer {
  let current: { readonly door: Promise<Door>; until: number } | undefined;
  const opened = () => {
    if (current !== undefined && now() < current.until) return current;
    const opening = { door: open(), until: Number.POSITIVE_INFINITY };
    current = opening;
    opening.door.catch(() => {
      if (current === opening) current = undefined;
    });
    return opening;

    async function open(): Promise<Door> {
      const { token, until } = await ask(fetch, now, settings, access);
      opening.until = until;
      return doorOf(fetch, settings, { authorization: `Bearer ${token}` });
    }
  };
  return async (act) => {
    const used = opened();
    const door = await used.door;
    try {
      return await act(door);
    } catch (thrown) {
      if (!(thrown instanceof HelpDeskError) || thrown.details.status !== 401) throw thrown;
      if (current === used) current = undefined;
      return act(await opened().door);
    }
  };
}

async function ask(
  fetch: Fetch,
  now: () => number,
  settings: GlpiSettings,
  { clientId, clientSecret, user, password }: HighLevelAccess,
) {
  const { access_token: token, expires_in: seconds } = await doorOf(fetch, settings, {}, '').ask({
    method: 'POST',
    path: '/token',
    body: {
      grant_type: 'password',
      client_id: clientId,
      client_secret: clientSecret,
      username: user,
      password,
      // `user` is what lets an account ask who it is.
      scope: 'api user',
    },
    schema: Granted,
    // A wrong password is an invalid grant.
    refusals: { 400: 'credentials-refused' },
  });
  return { token, until: now() + seconds * 1000 - MARGIN_MS };
}

/** Second version of the API, whichever of its minor ones is there. */
function doorOf(
  fetch: Fetch,
  { url, timeoutMs }: GlpiSettings,
  headers: Readonly<Record<string, string>>,
  version = '/v2',
): Door {
  const baseUrl = `${url.replace(/\/+$/u, '')}/api.php${version}`;
  return createDoor({ fetch, baseUrl, headers, timeoutMs });
}
