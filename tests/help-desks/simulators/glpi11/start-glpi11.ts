import { randomBytes } from 'node:crypto';
import { json, parseJson, serve, type Answer, type Call, type Simulator } from '../serve.ts';
import { list } from './search.ts';
import { denied, GLPI11_SEED, invalid, Refused, seedGlpi11, type Glpi11State } from './state.ts';
import { createTicket, join, remove, say, ticketOf, updateTicket, type Input } from './write.ts';

/** A real one lasts an hour [doc]; here so many requests. */
const TOKEN_REQUESTS = 25;

/** GLPI 11, its `api.php`, read in its source and never seen: each fact says where it is from. */
export function startGlpi11(): Promise<Simulator> {
  const state = seedGlpi11();
  return serve((call) => {
    try {
      return answer(state, call);
    } catch (thrown) {
      if (thrown instanceof Refused) return thrown.answer;
      throw thrown;
    }
  });
}

function answer(state: Glpi11State, call: Call): Answer {
  if (call.path === '/api.php/token') return grant(state, call);
  const [, api, version, area = '', kind = '', id = '', sub = '', what = ''] = call.path.split('/');
  if (api !== 'api.php' || version !== 'v2') return { status: 404 };
  const userId = signedIn(state, call);
  const number = Number(id);
  const route = [call.method, area, kind, id === '' || id === 'Me' ? id : 'N', sub, what];
  switch (route.filter((part) => part !== '').join(' ')) {
    case 'GET Administration User Me':
      return json(200, { id: userId });
    case 'GET Administration User':
      return list(
        call,
        state.accounts.map(({ id: one, name, email }) => ({ id: one, name, emails: [{ email }] })),
      );
    case 'GET Assistance Ticket':
      return list(call, state.tickets);
    case 'POST Assistance Ticket':
      return createTicket(state, inputOf(call), userId);
    case 'GET Assistance Ticket N':
      return json(200, ticketOf(state, number));
    case 'PATCH Assistance Ticket N':
      return updateTicket(state, number, inputOf(call));
    case 'DELETE Assistance Ticket N':
      return remove(state, number);
    case 'POST Assistance Ticket N TeamMember':
      return join(state, number, inputOf(call));
    case 'GET Assistance Ticket N Timeline Followup':
    case 'GET Assistance Ticket N Timeline Solution': {
      ticketOf(state, number);
      const rows = what === 'Followup' ? state.followups : state.solutions;
      return list(
        call,
        rows.filter((row) => row.items_id === number),
      );
    }
    case 'POST Assistance Ticket N Timeline Followup':
    case 'POST Assistance Ticket N Timeline Solution':
      return say(state, what as 'Followup' | 'Solution', number, { input: inputOf(call), userId });
    case 'POST Assistance Ticket N Timeline Document':
      // [seen by others on 11.0.7: glpi-project/glpi, issue 24117; uploads are pull request 25251]
      throw denied();
    case 'GET Knowledgebase Article':
      return list(call, state.articles);
    default:
      return { status: 404 };
  }
}

/** A wrong client is 401, a wrong password an invalid grant, 400 [src: the OAuth library it uses]. */
function grant({ accounts, tokens }: Glpi11State, { body }: Call): Answer {
  const asked = parseJson(body) as Record<string, unknown> | undefined;
  const { clientId, clientSecret } = GLPI11_SEED;
  if (asked?.client_id !== clientId || asked.client_secret !== clientSecret) {
    return json(401, { error: 'invalid_client' });
  }
  const account = accounts.find(
    ({ name, password }) =>
      password !== '' && name === asked.username && password === asked.password,
  );
  if (asked.grant_type !== 'password' || account === undefined) {
    return json(400, { error: 'invalid_grant' });
  }
  const token = randomBytes(20).toString('hex');
  tokens.set(token, { userId: account.id, left: TOKEN_REQUESTS });
  return json(200, { token_type: 'Bearer', expires_in: 3600, access_token: token });
}

function signedIn({ tokens }: Glpi11State, { headers }: Call): number {
  const [, token = ''] = /^Bearer (.+)$/u.exec(headers.authorization ?? '') ?? [];
  const known = tokens.get(token);
  if (known === undefined || known.left === 0) throw new Refused(401, 'ERROR_UNAUTHENTICATED');
  known.left -= 1;
  return known.userId;
}

function inputOf({ body }: Call): Input {
  const input = parseJson(body);
  if (typeof input !== 'object' || input === null) throw invalid();
  return input as Input;
}
