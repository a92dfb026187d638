import { createZammad } from '#central/help-desks/zammad/create-zammad.ts';
import { ZammadSettings } from '#central/help-desks/zammad/settings.ts';
import { startZammad } from '../simulators/zammad/start-zammad.ts';
import { ZAMMAD_SEED } from '../simulators/zammad/state.ts';
import { askAs } from './ask-as.ts';
import type { Bench, Standing, Team, Wrong } from './bench.ts';

/** A live one by its tokens, or the simulator. */
export async function zammadBench(env: NodeJS.ProcessEnv): Promise<Bench> {
  const simulator = env.ZAMMAD_URL === undefined ? await startZammad() : undefined;
  const url = env.ZAMMAD_URL ?? simulator?.url ?? '';
  const token = env.ZAMMAD_TOKEN ?? ZAMMAD_SEED.token;
  const tokenField = env.ZAMMAD_TOKEN_FIELD ?? ZAMMAD_SEED.tokenField;
  return {
    name: 'Zammad 6',
    url,
    simulator,
    hasTokenField: true,
    reopens: true,
    open: (wrong: Wrong = {}) =>
      createZammad(
        { fetch: wrong.fetch ?? fetch },
        ZammadSettings.parse({
          url: wrong.url ?? url,
          token: wrong.token ?? token,
          defaultGroup:
            wrong.place === true ? 'Nulle part' : (env.ZAMMAD_GROUP ?? ZAMMAD_SEED.group),
          tokenField: wrong.field === true ? 'champ_absent' : tokenField,
          articles: [Number(env.ZAMMAD_CATEGORY ?? 1)],
        }),
      ),
    isCreate: (method, path) => method === 'POST' && path.endsWith('/tickets'),
    isReply: (method, path) =>
      (method === 'POST' && path.endsWith('/ticket_articles')) ||
      (method === 'PUT' && /\/tickets\/\d+$/u.test(path)),
    withoutFilter: (address) => {
      const changed = new URL(address);
      changed.searchParams.delete(`condition[ticket.${tokenField}][value]`);
      return changed.href;
    },
    withoutLastFile: (address, init) => {
      if (!address.endsWith('/tickets')) return init;
      const ticket = JSON.parse(init.body as string) as { article: { attachments: object[] } };
      const attachments = ticket.article.attachments.slice(0, -1);
      const article = { ...ticket.article, attachments };
      return { ...init, body: JSON.stringify({ ...ticket, article }) };
    },
    tell: simulator?.tell,
    team: teamOf(`${url}/api/v1`, tokenField, {
      ours: token,
      technician: env.ZAMMAD_TECHNICIAN_TOKEN ?? ZAMMAD_SEED.technicianToken,
    }),
  };
}

const STATES: Record<Standing, string> = {
  open: 'open',
  waiting: 'pending reminder',
  resolved: 'closed',
};

function teamOf(
  api: string,
  tokenField: string,
  tokens: { ours: string; technician: string },
): Team {
  const ask = askAs({ authorization: `Token token=${tokens.technician}` });
  const asUs = askAs({ authorization: `Token token=${tokens.ours}` });
  const send = (method: string, path: string, body: object) =>
    ask(`${api}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const say = (id: string, body: string, more: object = {}) =>
    send('POST', '/ticket_articles', {
      ticket_id: Number(id),
      body,
      content_type: 'text/plain',
      type: 'note',
      internal: false,
      ...more,
    });
  return {
    answer: (id, text) => say(id, text),
    answerInHtml: (id, html) => say(id, html, { content_type: 'text/html' }),
    note: (id, text, { name, data }) => {
      const file = { filename: name, data: Buffer.from(data).toString('base64') };
      const attachments = [{ ...file, 'mime-type': 'image/png' }];
      return say(id, text, { internal: true, attachments });
    },
    put: (id, standing) =>
      send('PUT', `/tickets/${id}`, {
        state: STATES[standing],
        ...(standing === 'waiting' ? { pending_time: '2099-01-01T00:00:00.000Z' } : {}),
      }),
    remove: (id) => ask(`${api}/tickets/${id}`, { method: 'DELETE' }),
    readBody: async (id) => {
      const list = await ask(`${api}/ticket_articles/by_ticket/${id}`);
      return (JSON.parse(list) as { body: string }[])[0]?.body ?? '';
    },
    countWithToken: async (wanted) => {
      const condition = `condition[ticket.${tokenField}]`;
      const query = `${condition}[operator]=is&${condition}[value]=${wanted}&expand=true`;
      return (JSON.parse(await ask(`${api}/tickets/search?${query}`)) as object[]).length;
    },
    asOurAccountSees: (id) => asUs(`${api}/ticket_articles/by_ticket/${id}`),
  };
}
