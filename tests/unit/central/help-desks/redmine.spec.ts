import { expect, test } from 'vitest';
import { createRedmine } from '#central/help-desks/redmine/create-redmine.ts';
import { RedmineSettings } from '#central/help-desks/redmine/settings.ts';
import { sendJson, startScriptedServer } from '#tests/support/scripted-server.ts';

const ALL = ['view_issues', 'add_issues', 'add_issue_notes'];
const member = { project: { id: 1 }, roles: [{ id: 3 }] };

/** Whether the account may create, by a role with these rights; undefined hides the role. */
async function mayCreate(permissions: string[] | undefined, user: object) {
  const { url } = await startScriptedServer((request, response) => {
    const [path] = (request.url ?? '').split('?');
    if (path === '/users/current.json') sendJson(response, 200, { user: { id: 5, ...user } });
    else if (path === '/projects/support.json') sendJson(response, 200, { project: { id: 1 } });
    else if (permissions === undefined) sendJson(response, 403, {});
    else sendJson(response, 200, { role: { permissions } });
  });
  const place = { project: 'support' };
  const settings = RedmineSettings.parse({ url, token: 't', tokenField: 2, defaultPlace: place });
  const step = createRedmine({ fetch }, settings).steps.find(({ part }) => part === 'create');
  return step?.ask();
}

test('the rights of a role are told, and each that lacks is named', async () => {
  expect(await mayCreate(ALL, { memberships: [member] })).toBe(true);
  const lacks = mayCreate(['view_issues', 'edit_issues'], { memberships: [member] });
  await expect(lacks).rejects.toThrow('add_issues in support');
  const mute = mayCreate(['view_issues', 'add_issues'], { memberships: [member] });
  await expect(mute).rejects.toThrow('edit_issues or add_issue_notes');
});

test('an administrator may, and of a role that nobody shows only a ticket tells', async () => {
  expect(await mayCreate([], { admin: true })).toBe(true);
  expect(await mayCreate(undefined, { memberships: [member] })).toBe(false);
  expect(await mayCreate(ALL, { memberships: [] })).toBe(false);
});
