import { createGlpi } from '#central/help-desks/glpi/create-glpi.ts';
import { GlpiSettings } from '#central/help-desks/glpi/settings.ts';
import { startGlpi11 } from '../simulators/glpi11/start-glpi11.ts';
import { GLPI11_SEED } from '../simulators/glpi11/state.ts';
import { askAs } from './ask-as.ts';
import type { Bench, Standing, Team, Wrong } from './bench.ts';

/** A live one by its client and accounts, or the simulator. */
export async function glpi11Bench(env: NodeJS.ProcessEnv): Promise<Bench> {
  const simulator = env.GLPI11_URL === undefined ? await startGlpi11() : undefined;
  const url = env.GLPI11_URL ?? simulator?.url ?? '';
  const client = {
    clientId: env.GLPI11_CLIENT_ID ?? GLPI11_SEED.clientId,
    clientSecret: env.GLPI11_CLIENT_SECRET ?? GLPI11_SEED.clientSecret,
  };
  const user = env.GLPI11_USER ?? GLPI11_SEED.user;
  const password = env.GLPI11_PASSWORD ?? GLPI11_SEED.password;
  return {
    name: 'GLPI 11',
    url,
    simulator,
    hasTokenField: false,
    checksPlaces: false,
    takesFiles: false,
    reopens: true,
    open: (wrong: Wrong = {}) =>
      createGlpi(
        { fetch: wrong.fetch ?? fetch },
        GlpiSettings.parse({
          url: wrong.url ?? url,
          ...client,
          user,
          password: wrong.token ?? password,
          articles: [Number(env.GLPI11_ARTICLE_CATEGORY ?? 4)],
        }),
      ),
    isCreate: (method, path) => method === 'POST' && path.endsWith('/Assistance/Ticket'),
    isReply: (method, path) => method === 'POST' && path.endsWith('/Timeline/Followup'),
    withoutFilter: (address) => {
      const changed = new URL(address);
      if (changed.pathname.endsWith('/Assistance/Ticket')) changed.searchParams.delete('filter');
      return changed.href;
    },
    withoutLastFile: (_, init) => init,
    team: teamOf(url, client, {
      ours: { username: user, password },
      technician: {
        username: env.GLPI11_TECHNICIAN ?? GLPI11_SEED.technician,
        password: env.GLPI11_TECHNICIAN_PASSWORD ?? GLPI11_SEED.technicianPassword,
      },
    }),
  };
}

const STATUSES: Record<Standing, number> = { open: 2, waiting: 4, resolved: 5 };

interface Person {
  readonly username: string;
  readonly password: string;
}

function teamOf(
  url: string,
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
  people: { ours: Person; technician: Person },
): Team {
  const headers = { 'content-type': 'application/json' };
  const act = async (who: Person, method: string, path: string, body?: object) => {
    const grant = { grant_type: 'password', scope: 'api user', ...who };
    const asked = { ...grant, client_id: clientId, client_secret: clientSecret };
    const granted = await askAs(headers)(`${url}/api.php/token`, {
      method: 'POST',
      body: JSON.stringify(asked),
    });
    const { access_token: token } = JSON.parse(granted) as { access_token: string };
    const ask = askAs({ ...headers, authorization: `Bearer ${token}` });
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return ask(`${url}/api.php/v2/Assistance/Ticket${path}`, { method, ...sent });
  };
  const asTeam = (method: string, path: string, body?: object) =>
    act(people.technician, method, path, body);
  const say = (id: string, content: string, isPrivate: boolean) =>
    asTeam('POST', `/${id}/Timeline/Followup`, { content, is_private: isPrivate });
  return {
    answer: (id, text) => say(id, pageOf(text), false),
    answerInHtml: (id, html) => say(id, html, false),
    // Its file would have to be brought by hand.
    note: (id, text, { name }) => say(id, pageOf(`${text} ${name}`), true),
    put: (id, standing) => asTeam('PATCH', `/${id}`, { status: { id: STATUSES[standing] } }),
    remove: (id) => asTeam('DELETE', `/${id}`),
    readBody: async (id) => {
      const { content } = JSON.parse(await asTeam('GET', `/${id}`)) as { content: string };
      return wordsOf(content);
    },
    countWithToken: async (wanted) => {
      const found = await asTeam('GET', `?filter=external_id==${wanted}`);
      return (JSON.parse(found) as object[]).length;
    },
    asOurAccountSees: (id) => act(people.ours, 'GET', `/${id}/Timeline/Followup`),
  };
}

function pageOf(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u{a0}', '&nbsp;');
  return `<p>${safe.replaceAll('\n', '<br />')}</p>`;
}

/** What a technician reads, without the adapter’s own reading: tags off, entities off. */
function wordsOf(html: string): string {
  return html
    .replaceAll(/<br ?\/?>/gu, '\n')
    .replaceAll(/<\/?p>/gu, '')
    .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
