import { createDoor, type Door, type Fetch } from '../door.ts';
import { HelpDeskError } from '../help-desk-error.ts';
import { Opened } from './schemas.ts';
import type { GlpiSettings } from './settings.ts';

export interface Session {
  readonly door: Door;
  /** Of the account we speak with. */
  readonly userId: number;
}

/** One request each: after a session that has ended it is made again. */
export type WithinSession = <Answer>(act: (session: Session) => Promise<Answer>) => Promise<Answer>;

/**
 * One session for all requests, opened by the first. GLPI forgets it after some time and then answers
 * 401, before it does anything: a new one is opened and the same request made once more.
 */
export function createSessions(
  fetch: Fetch,
  settings: GlpiSettings,
  userToken: string,
): WithinSession {
  let current: Promise<Session> | undefined;
  const session = (): Promise<Session> => {
    const opening = (current ??= open(fetch, settings, userToken));
    opening.catch(() => {
      if (current === opening) current = undefined;
    });
    return opening;
  };
  return async (act) => {
    const used = session();
    const opened = await used;
    try {
      return await act(opened);
    } catch (thrown) {
      if (!(thrown instanceof HelpDeskError) || thrown.details.status !== 401) throw thrown;
      if (current === used) current = undefined;
      return act(await session());
    }
  };
}

async function open(
  fetch: Fetch,
  { url, appToken, timeoutMs }: GlpiSettings,
  userToken: string,
): Promise<Session> {
  const baseUrl = `${url.replace(/\/+$/u, '')}/apirest.php`;
  const app: Record<string, string> = appToken === undefined ? {} : { 'app-token': appToken };
  const authorization = `user_token ${userToken}`;
  const hall = createDoor({ fetch, baseUrl, headers: { ...app, authorization }, timeoutMs });
  const { session_token: token, session } = await hall.ask({
    path: '/initSession?get_full_session=true',
    schema: Opened,
    // A wrong or missing App-Token, a wrong form of the user token, the API switched off.
    refusals: { 400: 'credentials-refused' },
  });
  const headers = { ...app, 'session-token': token };
  return { userId: session.glpiID, door: createDoor({ fetch, baseUrl, headers, timeoutMs }) };
}
