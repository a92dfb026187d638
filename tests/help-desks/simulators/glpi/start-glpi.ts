import { randomBytes } from 'node:crypto';
import {
  json,
  NOT_KEPT,
  parseJson,
  serve,
  type Answer,
  type Call,
  type Keep,
  type Simulator,
} from '../serve.ts';
import { readItem, readItems } from './read-items.ts';
import { search } from './search.ts';
import { GLPI_SEED, seedGlpi, type Account, type GlpiState } from './state.ts';
import { upload } from './upload.ts';
import { CORS, Refused } from './wire.ts';
import { createItems, deleteItem, updateItem } from './write-items.ts';

/** A real one lasts as long as PHP keeps it, 24 minutes as it comes; here so many requests. */
const SESSION_REQUESTS = 25;

const PROFILE = { id: 6, name: 'Technician', interface: 'central' };

/** GLPI 10.0, its `apirest.php`, with one account for the central and one of the team. */
export function startGlpi(keep: Keep = NOT_KEPT): Promise<Simulator> {
  const state = keep.open(seedGlpi);
  return serve(async (call) => {
    try {
      const answered = await answer(state, call);
      if (call.method !== 'GET') keep.commit(state, call);
      return answered;
    } catch (thrown) {
      if (thrown instanceof Refused) return thrown.answer;
      throw thrown;
    }
  });
}

async function answer(state: GlpiState, call: Call): Promise<Answer> {
  const [door, first = '', second, third] = call.path.split('/').slice(1);
  if (door !== 'apirest.php') return { status: 404, headers: { 'content-type': 'text/html' } };
  if (call.method === 'GET' && call.body.byteLength > 0) {
    throw new Refused(400, 'ERROR_JSON_PAYLOAD_FORBIDDEN');
  }
  checkApp(call);
  if (first === 'initSession') return initSession(state, call);
  const userId = checkSession(state, call);
  const account = state.accounts.find(({ id }) => id === userId)!;
  switch (first) {
    case 'killSession':
      state.sessions.delete(String(call.headers['session-token']));
      return json(200, true, CORS);
    case 'getFullSession':
      return json(200, { session: sessionOf(account) }, CORS);
    case 'getActiveProfile':
      return json(200, { active_profile: { ...PROFILE, ...GLPI_SEED.rights } }, CORS);
    case 'getMyEntities':
      return json(200, { myentities: state.tables.Entity }, CORS);
    case 'search':
      return search(state, call, second ?? '');
    default:
      return items(state, call, userId, { type: first, id: second, sub: third });
  }
}

function items(
  state: GlpiState,
  call: Call,
  userId: number,
  { type, id, sub }: { type: string; id: string | undefined; sub: string | undefined },
): Answer | Promise<Answer> {
  const number = Number(id);
  if (call.method === 'GET') {
    if (id === undefined || id === '') return readItems(state, call, type);
    return sub === undefined
      ? readItem(state, call, type, number)
      : readItems(state, call, sub, { type, id: number });
  }
  const isForm = call.headers['content-type']?.includes('multipart/form-data') === true;
  if (call.method === 'POST' && type === 'Document' && isForm) return upload(state, call, userId);
  if (call.method === 'DELETE') return deleteItem(state, call, type, number);
  const body = parseJson(call.body);
  if (typeof body !== 'object' || body === null)
    throw new Refused(400, 'ERROR_JSON_PAYLOAD_INVALID');
  return call.method === 'POST'
    ? createItems(state, body, type, userId)
    : updateItem(state, body, type, number);
}

function checkApp({ headers }: Call): void {
  const token = headers['app-token'];
  if (token === undefined) throw new Refused(400, 'ERROR_APP_TOKEN_PARAMETERS_MISSING');
  if (token !== GLPI_SEED.appToken) throw new Refused(400, 'ERROR_WRONG_APP_TOKEN_PARAMETER');
}

/** With the whole session where it is asked for [src: API.php, initSession]. */
function initSession(state: GlpiState, { headers, query }: Call): Answer {
  const [, token] = /^user_token (.+)$/u.exec(headers.authorization ?? '') ?? [];
  if (token === undefined) throw new Refused(400, 'ERROR_LOGIN_PARAMETERS_MISSING');
  const account = state.accounts.find((one) => one.token !== '' && one.token === token);
  if (account === undefined) throw new Refused(401, 'ERROR_GLPI_LOGIN_USER_TOKEN');
  const session = randomBytes(13).toString('hex');
  state.sessions.set(session, { userId: account.id, left: SESSION_REQUESTS });
  const whole = query.get('get_full_session') === 'true' ? { session: sessionOf(account) } : {};
  return json(200, { session_token: session, ...whole }, CORS);
}

function sessionOf({ id, name, realname, firstname }: Account): object {
  return { glpiID: id, glpiname: name, glpirealname: realname, glpifirstname: firstname };
}

/** Before anything is done: 400 without one, 401 for one that has ended [seen]. */
function checkSession({ sessions }: GlpiState, { headers }: Call): number {
  const token = headers['session-token'];
  if (typeof token !== 'string') throw new Refused(400, 'ERROR_SESSION_TOKEN_MISSING');
  const session = sessions.get(token);
  if (session === undefined || session.left === 0) {
    throw new Refused(401, 'ERROR_SESSION_TOKEN_INVALID', 'session_token semble non valide');
  }
  session.left -= 1;
  return session.userId;
}
