import { expect, test } from 'vitest';
import { HelpDeskConfig, hookOf } from '#central/help-desks/registry.ts';
import { readWebhook, type HookedKind } from '#central/help-desks/webhook/read-webhook.ts';
import { createTestCentral } from '#tests/support/test-central.ts';

const secret = 'un-secret-assez-long';

/** Signed elsewhere, with another program’s HMAC. */
const TICKET = '{"ticket":{"id":12},"article":{"body":"é"}}';
const SHA1 = 'sha1=988285d00e96263b0d4b5cb040c6d267296ff1d7';
const SHA256 = 'sha256=c1b4cea736e3b219f932e4007ec726d39a8162b6891476de30165390716f7bdd';
const ITEM = '{"event":"update","item":{"id":5}}';
const GLPI = 'c08c2c7531975a3338600cccff25c697cc4bb144c8a2782c00926b6e5983e446';
const MOMENT = '1764412800';

function read(kind: HookedKind, headers: Readonly<Record<string, string>>, body: string) {
  const call = { header: (name: string) => headers[name], body: Buffer.from(body) };
  return readWebhook({ kind, secret }, call);
}

test('each help desk is known by its own signature, and names the ticket', () => {
  expect(read('zammad', { 'x-hub-signature': SHA1 }, TICKET)).toEqual(['12']);
  expect(read('request-tracker', { 'x-hub-signature-256': SHA256 }, TICKET)).toEqual(['12']);
  expect(read('redmine', { 'x-hub-signature-256': SHA256 }, TICKET)).toEqual(['12']);
  const glpi = { 'x-glpi-signature': GLPI, 'x-glpi-timestamp': MOMENT };
  expect(read('glpi', glpi, ITEM)).toEqual(['5']);
});

test.each([
  ['zammad', {}, TICKET],
  ['zammad', { 'x-hub-signature': SHA1.slice(5) }, TICKET],
  ['zammad', { 'x-hub-signature': SHA1 }, TICKET.replace('12', '13')],
  ['zammad', { 'x-hub-signature': SHA1.replace(/.$/u, '_') }, TICKET],
  ['zammad', { 'x-hub-signature-256': SHA256 }, TICKET],
  ['request-tracker', { 'x-hub-signature': SHA1 }, TICKET],
  ['glpi', { 'x-glpi-signature': GLPI }, ITEM],
  ['glpi', { 'x-glpi-signature': GLPI, 'x-glpi-timestamp': '1764412801' }, ITEM],
  ['glpi', { 'x-glpi-signature': GLPI, 'x-glpi-timestamp': `${MOMENT} ` }, ITEM],
] as const)('%s with the headers %o is not believed', (kind, headers, body) => {
  expect(read(kind, headers, body)).toBeUndefined();
});

const zammad = { kind: 'zammad', secret } as const;

async function open() {
  const told: (readonly string[])[] = [];
  const onChange = async (ids: readonly string[]) => void told.push(ids);
  const central = await createTestCentral({ webhook: { hook: zammad, onChange } });
  const post = (body: string | Uint8Array<ArrayBuffer>, signature = SHA1) =>
    central.fetch('/hooks/help-desk', {
      method: 'POST',
      headers: { 'x-hub-signature': signature },
      body,
    });
  return { told, post, advance: central.advance };
}

test('a signed call tells of its ticket, and nothing of it comes back', async () => {
  const { told, post } = await open();
  const answer = await post(TICKET);
  expect([answer.status, await answer.text()]).toEqual([204, '']);
  // Again, as whoever has listened could send it: the ticket is only looked at once more.
  expect((await post(TICKET)).status).toBe(204);
  expect(told).toEqual([['12'], ['12']]);
});

test('what is not signed is refused before anything is asked', async () => {
  const { told, post } = await open();
  expect((await post(TICKET, 'sha1=0000')).status).toBe(403);
  expect((await post('{', 'sha1=0000')).status).toBe(403);
  expect(told).toEqual([]);
});

test('a body that is too large is not read to its end', async () => {
  const { told, post } = await open();
  expect((await post(new Uint8Array(4_000_001))).status).toBe(413);
  expect(told).toEqual([]);
});

test('a flood of changes is told to wait, and heard again later', async () => {
  const { told, post, advance } = await open();
  const statuses = [];
  for (let times = 0; times < 70; times += 1) statuses.push((await post(TICKET)).status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  expect(told).toHaveLength(60);
  advance(2000);
  expect((await post(TICKET)).status).toBe(204);
});

test('there is no such address where no secret is set', async () => {
  const central = await createTestCentral();
  const answer = await central.fetch('/hooks/help-desk', { method: 'POST', body: TICKET });
  expect(answer.status).toBe(404);
});

test('a secret is long, kept elsewhere, and none is taken for a help desk that cannot be read', () => {
  const url = 'https://aide.exemple.fr';
  const config = (more: object) => HelpDeskConfig.safeParse({ url, token: 't', ...more });
  const groups = { kind: 'zammad', defaultGroup: 'Users' };
  expect(config({ ...groups, webhookSecret: 'court' }).success).toBe(false);
  expect(hookOf(config({ ...groups, webhookSecret: secret }).data)).toEqual(zammad);
  expect(hookOf(config(groups).data)).toBeUndefined();
  const osticket = { kind: 'osticket', url, key: 'k', webhookSecret: secret };
  expect(HelpDeskConfig.safeParse(osticket).success).toBe(false);
});
