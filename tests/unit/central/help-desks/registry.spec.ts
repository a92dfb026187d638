import { expect, test } from 'vitest';
import { HelpDeskConfig, openHelpDesk } from '#central/help-desks/registry.ts';

const fetch = () => Promise.reject(new Error('Nobody is asked'));
const url = 'https://aide.exemple.fr';

test.each([
  ['request-tracker', { token: 't', defaultQueue: 'General' }, 'Request Tracker'],
  [
    'redmine',
    { token: 't', tokenField: 3, defaultPlace: { project: 'support', tracker: 1 } },
    'Redmine',
  ],
  ['glpi', { userToken: 't' }, 'GLPI'],
  ['zammad', { token: 't', defaultGroup: 'Users' }, 'Zammad'],
  ['osticket', { key: 'k' }, 'osTicket'],
])('%s is opened with the least of its settings', (kind, settings, name) => {
  const config = HelpDeskConfig.parse({ kind, url, ...settings });
  expect(config.pollSeconds).toBe(60);
  expect(openHelpDesk({ fetch }, config).capabilities.name).toContain(name);
});

test('a setting that no help desk knows is refused, not passed over', () => {
  const mistyped = { kind: 'zammad', url, token: 't', defaultGroup: 'Users', grups: {} };
  expect(HelpDeskConfig.safeParse(mistyped).success).toBe(false);
});

test('GLPI is spoken with by a key or by a client of its new API, never by half of either', () => {
  const glpi = (more: object) => HelpDeskConfig.safeParse({ kind: 'glpi', url, ...more });
  const client = { clientId: 'c', clientSecret: 's', user: 'u', password: 'p' };
  const high = glpi(client).data!;
  expect(openHelpDesk({ fetch }, high).capabilities).toMatchObject({
    name: 'GLPI 11',
    largestAttachmentBytes: 0,
  });
  const halves = [{}, { ...client, password: undefined }, { ...client, userToken: 't' }];
  for (const half of halves) expect(glpi(half).error?.message).toContain('userToken');
});
