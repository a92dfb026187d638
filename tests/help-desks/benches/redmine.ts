import { createRedmine } from '#central/help-desks/redmine/create-redmine.ts';
import { RedmineSettings } from '#central/help-desks/redmine/settings.ts';
import { askAs } from './ask-as.ts';
import type { Bench, Standing, Team, Wrong } from './bench.ts';

export function redmineBench(env: NodeJS.ProcessEnv): Bench | undefined {
  const { RM_URL: url, RM_TOKEN: token, RM_TECHNICIAN_TOKEN: technician } = env;
  if (url === undefined || token === undefined || technician === undefined) return undefined;
  return {
    name: 'Redmine 5',
    url,
    hasTokenField: true,
    reopens: false,
    open: (wrong: Wrong = {}) =>
      createRedmine(
        { fetch: wrong.fetch ?? fetch },
        RedmineSettings.parse({
          url: wrong.url ?? url,
          token: wrong.token ?? token,
          defaultPlace: {
            project: wrong.place === true ? 'nulle-part' : 'support',
            tracker: Number(env.RM_TRACKER),
          },
          tokenField: Number(wrong.field === true ? env.RM_UNSEARCHABLE_FIELD : env.RM_TOKEN_FIELD),
          statuses: { [env.RM_STATUS_WAITING ?? '']: 'waiting-requester' },
          moves: {
            'in-progress': Number(env.RM_STATUS_OPEN),
            resolved: Number(env.RM_STATUS_CLOSED),
          },
          wiki: 'support',
        }),
      ),
    isCreate: (method, path) => method === 'POST' && path.endsWith('/issues.json'),
    isReply: (method, path) => method === 'PUT' && /\/issues\/\d+\.json$/u.test(path),
    withoutFilter: (address) => address.replace(/cf_\d+=[^&]+&/u, ''),
    withoutLastFile: (address, init) => {
      if (!address.endsWith('/issues.json') || init.method !== 'POST') return init;
      const { issue } = JSON.parse(init.body as string) as { issue: { uploads: object[] } };
      const uploads = issue.uploads.slice(0, -1);
      return { ...init, body: JSON.stringify({ issue: { ...issue, uploads } }) };
    },
    team: teamOf(url, env, token, technician),
  };
}

function teamOf(url: string, env: NodeJS.ProcessEnv, token: string, technician: string): Team {
  const ask = askAs({ 'x-redmine-api-key': technician });
  const asUs = askAs({ 'x-redmine-api-key': token });
  const asAdmin = askAs({ 'x-redmine-api-key': env.RM_ADMIN_TOKEN ?? '' });
  const standings: Record<Standing, string | undefined> = {
    open: env.RM_STATUS_OPEN,
    waiting: env.RM_STATUS_WAITING,
    resolved: env.RM_STATUS_CLOSED,
  };
  const change = (id: string, issue: object) =>
    ask(`${url}/issues/${id}.json`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ issue }),
    });
  return {
    answer: (id, text) => change(id, { notes: text }),
    answerInHtml: undefined,
    note: async (id, text, { name, data }) => {
      const uploaded = await ask(`${url}/uploads.json?filename=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: data.slice(),
      });
      const { upload } = JSON.parse(uploaded) as { upload: { token: string } };
      const uploads = [{ token: upload.token, filename: name, content_type: 'image/png' }];
      await change(id, { notes: text, private_notes: true, uploads });
    },
    put: (id, standing) => change(id, { status_id: Number(standings[standing]) }),
    remove: (id) => asAdmin(`${url}/issues/${id}.json`, { method: 'DELETE' }),
    readBody: async (id) => {
      const answer = JSON.parse(await ask(`${url}/issues/${id}.json`)) as {
        issue: { description: string };
      };
      return answer.issue.description.replaceAll('\r\n', '\n');
    },
    countWithToken: async (wanted) => {
      const list = `${url}/issues.json?cf_${env.RM_TOKEN_FIELD ?? ''}=${wanted}&status_id=*`;
      return (JSON.parse(await ask(list)) as { total_count: number }).total_count;
    },
    asOurAccountSees: (id) => asUs(`${url}/issues/${id}.json?include=journals,attachments`),
  };
}
