import { writeFile } from 'node:fs/promises';
import { createRequestTracker } from '#central/help-desks/request-tracker/create-request-tracker.ts';
import { RequestTrackerSettings } from '#central/help-desks/request-tracker/settings.ts';
import { askAs } from './ask-as.ts';
import type { Bench, Standing, Team, Wrong } from './bench.ts';

const WORDS: Record<Standing, string> = { open: 'open', waiting: 'stalled', resolved: 'resolved' };

export function requestTrackerBench(env: NodeJS.ProcessEnv): Bench | undefined {
  const { RT_URL: url, RT_TOKEN: token, RT_TECHNICIAN_TOKEN: technician } = env;
  const hookFile = env.RT_HOOK_FILE;
  if (url === undefined || token === undefined || technician === undefined) return undefined;
  return {
    name: 'Request Tracker 5',
    url,
    hasTokenField: true,
    reopens: true,
    open: (wrong: Wrong = {}) =>
      createRequestTracker(
        { fetch: wrong.fetch ?? fetch },
        RequestTrackerSettings.parse({
          url: wrong.url ?? url,
          token: wrong.token ?? token,
          queues: { 'dsi-materiel': 'DSI Matériel « casques »' },
          defaultQueue: queueFor(wrong),
          articleClass: Number(env.RT_ARTICLE_CLASS),
        }),
      ),
    isCreate: (method, path) => method === 'POST' && path.endsWith('/ticket'),
    isReply: (method, path) => method === 'POST' && path.endsWith('/correspond'),
    withoutFilter: (address) => {
      const changed = new URL(address);
      changed.searchParams.set('query', 'id > 0');
      return changed.href;
    },
    withoutLastFile: (address, init) => {
      if (!address.endsWith('/ticket')) return init;
      const form = new FormData();
      const entries = [...(init.body as FormData)];
      for (const [name, value] of entries.slice(0, -1)) form.append(name, value);
      return { ...init, body: form };
    },
    tell: hookFile === undefined ? undefined : (to, key) => writeFile(hookFile, `${to} ${key}`),
    team: teamOf(`${url}/REST/2.0`, token, technician),
  };
}

function queueFor({ place, field }: Wrong): string {
  if (place === true) return 'Nulle part';
  return field === true ? 'Sans champ' : 'Support';
}

function teamOf(api: string, token: string, technician: string): Team {
  const ask = askAs({ authorization: `token ${technician}` });
  const asUs = askAs({ authorization: `token ${token}` });
  const json = (method: string, path: string, body: object) =>
    ask(`${api}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const say = (id: string, Content: string, ContentType: string) =>
    json('POST', `/ticket/${id}/correspond`, { Content, ContentType });
  return {
    answer: (id, text) => say(id, text, 'text/plain'),
    answerInHtml: (id, html) => say(id, html, 'text/html'),
    note: async (id, text, { name, data }) => {
      const form = new FormData();
      form.append('JSON', JSON.stringify({ Content: text, ContentType: 'text/plain' }));
      form.append('Attachments', new Blob([data.slice()], { type: 'image/png' }), name);
      await ask(`${api}/ticket/${id}/comment`, { method: 'POST', body: form });
    },
    put: (id, standing) => json('PUT', `/ticket/${id}`, { Status: WORDS[standing] }),
    remove: (id) => json('PUT', `/ticket/${id}`, { Status: 'deleted' }),
    readBody: async (id) => {
      const list = `${api}/ticket/${id}/attachments?fields=ContentType,Filename`;
      const { items } = JSON.parse(await ask(list)) as { items: Record<string, string>[] };
      const text = items.find((one) => one.ContentType === 'text/plain' && one.Filename === '');
      const part = JSON.parse(await ask(`${api}/attachment/${text?.id ?? ''}`)) as {
        Content: string;
      };
      return Buffer.from(part.Content, 'base64').toString();
    },
    countWithToken: async (wanted) => {
      const query = encodeURIComponent(`CF.{ClientToken}='${wanted}'`);
      return (JSON.parse(await ask(`${api}/tickets?query=${query}`)) as { total: number }).total;
    },
    asOurAccountSees: async (id) =>
      `${await asUs(`${api}/ticket/${id}/history?fields=Type`)}${await asUs(`${api}/ticket/${id}/attachments?fields=Filename,Content`)}`,
  };
}
