import { createGlpi } from '#central/help-desks/glpi/create-glpi.ts';
import { GlpiSettings } from '#central/help-desks/glpi/settings.ts';
import { startGlpi } from '../simulators/glpi/start-glpi.ts';
import { GLPI_SEED } from '../simulators/glpi/state.ts';
import { askAs } from './ask-as.ts';
import type { Bench, Standing, Team, Wrong } from './bench.ts';

/** A live one by its tokens, or the simulator. */
export async function glpiBench(env: NodeJS.ProcessEnv): Promise<Bench> {
  const simulator = env.GLPI_URL === undefined ? await startGlpi() : undefined;
  const url = env.GLPI_URL ?? simulator?.url ?? '';
  const appToken = env.GLPI_APP_TOKEN ?? GLPI_SEED.appToken;
  const userToken = env.GLPI_USER_TOKEN ?? GLPI_SEED.token;
  return {
    name: 'GLPI 10',
    url,
    simulator,
    hasTokenField: false,
    reopens: true,
    open: (wrong: Wrong = {}) =>
      createGlpi(
        { fetch: wrong.fetch ?? fetch },
        GlpiSettings.parse({
          url: wrong.url ?? url,
          appToken,
          userToken: wrong.token ?? userToken,
          defaultPlace: {
            category:
              wrong.place === true ? 999_999 : Number(env.GLPI_CATEGORY ?? GLPI_SEED.category),
            entity: 0,
          },
          articles: [Number(env.GLPI_ARTICLE_CATEGORY ?? 4)],
          timeZone: env.GLPI_TIME_ZONE ?? GLPI_SEED.timeZone,
        }),
      ),
    isCreate: (method, path) => method === 'POST' && path.endsWith('/Ticket'),
    isReply: (method, path) => method === 'POST' && path.endsWith('/ITILFollowup'),
    isUpload: (method, path) => method === 'POST' && path.endsWith('/Document'),
    withoutFilter: (address) => {
      const changed = new URL(address);
      if (changed.pathname.includes('/search/')) changed.searchParams.set('criteria[0][value]', '');
      return changed.href;
    },
    withoutLastFile: (address, init) => {
      if (!(init.body instanceof FormData) || !address.endsWith('/Document')) return init;
      const file = init.body.get('filename[0]');
      if (!(file instanceof File) || file.name !== 'deux.png') return init;
      const form = new FormData();
      form.append('uploadManifest', init.body.get('uploadManifest') ?? '');
      form.append('filename[0]', file.slice(0, 100), file.name);
      return { ...init, body: form };
    },
    team: teamOf(`${url}/apirest.php`, appToken, {
      ours: userToken,
      technician: env.GLPI_TECHNICIAN_TOKEN ?? GLPI_SEED.technicianToken,
    }),
  };
}

const STATUSES: Record<Standing, number> = { open: 2, waiting: 4, resolved: 5 };

function teamOf(api: string, appToken: string, tokens: { ours: string; technician: string }): Team {
  const signIn = async (token: string) => {
    const hello = askAs({ 'app-token': appToken, authorization: `user_token ${token}` });
    const answer = JSON.parse(await hello(`${api}/initSession`)) as { session_token: string };
    return askAs({ 'app-token': appToken, 'session-token': answer.session_token });
  };
  const act = async <Read>(method: string, path: string, input?: object): Promise<Read> => {
    const ask = await signIn(tokens.technician);
    const body = input === undefined ? {} : { body: JSON.stringify({ input }) };
    const headers = { 'content-type': 'application/json' };
    return JSON.parse(await ask(`${api}${path}`, { method, headers, ...body })) as Read;
  };
  const say = (id: string, content: string, isPrivate: 0 | 1) =>
    act<{ id: number }>('POST', '/ITILFollowup', {
      itemtype: 'Ticket',
      items_id: Number(id),
      content,
      is_private: isPrivate,
    });
  return {
    answer: (id, text) => say(id, pageOf(text), 0),
    answerInHtml: (id, html) => say(id, html, 0),
    note: async (id, text, { name, data }) => {
      const { id: note } = await say(id, pageOf(text), 1);
      const ask = await signIn(tokens.technician);
      const form = new FormData();
      const input = { name, _filename: [name], itemtype: 'ITILFollowup', items_id: note };
      form.append('uploadManifest', JSON.stringify({ input }));
      form.append('filename[0]', new Blob([data.slice()], { type: 'image/png' }), name);
      await ask(`${api}/Document`, { method: 'POST', body: form });
    },
    put: (id, standing) => act('PUT', `/Ticket/${id}`, { status: STATUSES[standing] }),
    remove: (id) => act('DELETE', `/Ticket/${id}`),
    readBody: async (id) => {
      const { content } = await act<{ content: string }>('GET', `/Ticket/${id}`);
      return wordsOf(content).replace(/\s*\[SOS Poste [0-9a-f-]{36}\]$/u, '');
    },
    countWithToken: async (wanted) => {
      const query = `criteria[0][field]=21&criteria[0][searchtype]=contains&criteria[0][value]=${wanted}`;
      return (await act<{ totalcount: number }>('GET', `/search/Ticket?${query}`)).totalcount;
    },
    asOurAccountSees: async (id) => {
      const ask = await signIn(tokens.ours);
      const said = await ask(`${api}/Ticket/${id}/ITILFollowup`);
      const documents = await ask(`${api}/Document?range=0-999`);
      return `${said}${documents}`;
    },
  };
}

function pageOf(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u{a0}', '&nbsp;');
  return `<p>${safe.replaceAll('\n', '<br />')}</p>`;
}

/** What a technician reads, without the adapter’s own reading: entities off, tags off, entities off. */
function wordsOf(content: string): string {
  const html = content.replaceAll('&#60;', '<').replaceAll('&#62;', '>').replaceAll('&#38;', '&');
  return html
    .replaceAll(/<br ?\/?>/gu, '\n')
    .replaceAll(/<\/?p>/gu, '')
    .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
