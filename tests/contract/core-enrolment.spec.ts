import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createCore } from '#core/create-core.ts';
import { giveCode } from '#central/access/enrol-poste.ts';
import { serveCentral } from '#central/serve-central.ts';
import { posteName } from '#core/settings/poste-identity.ts';
import { spokenCode } from '#shared/enrolment.ts';
import type { Policy } from '#shared/settings.ts';
import { createMemoryPorts } from '#tests/support/memory-ports.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const silent = { info: () => undefined, error: () => undefined };

/** A central that lets no shared token in, and gives codes. */
async function startStrictCentral(folder = tempFolder()) {
  const central = await serveCentral({
    ...{ dataFolder: folder, host: '127.0.0.1', port: 0, log: silent },
    sharedToken: false,
  });
  onTestFinished(() => central.stop().catch(() => undefined));
  const give = async (posts = 1) => {
    const order = { site: 'Douala', posts, forMs: 86_400_000, by: 'test' };
    return spokenCode((await giveCode(central.ports, order)).code);
  };
  return { ...central, give, store: central.ports.store };
}

type Ports = ReturnType<typeof createMemoryPorts>;

async function startPoste(policy: Policy, change: (ports: Ports) => Partial<Ports> = () => ({})) {
  const memory = createMemoryPorts({ dataFolder: join(tempFolder(), 'poste'), policy });
  const ports = { ...memory, ...change(memory) };
  const core = createCore(ports);
  await core.start();
  onTestFinished(() => core.stop().catch(() => undefined));
  const { handlers } = core;
  const needsCode = async () => (await handlers['app.snapshot'](null)).central.needsCode;
  const send = async () => {
    const { draft } = await handlers['app.snapshot'](null);
    const requester = { name: 'Marie', email: 'marie@exemple.fr', poste: 'PC-214', phone: '' };
    const outcome = await handlers['tickets.send']({
      ...{ ...draft, description: 'Casque muet', categoryId: 'dsi-materiel', requester },
    });
    if (!outcome.sent) throw new Error(JSON.stringify(outcome.fields));
    return outcome.ticket.key;
  };
  const state = async (key: string) => (await handlers['tickets.get']({ key })).delivery;
  return { ports, core, handlers, needsCode, send, state };
}

test('a code typed once makes the poste known, and what waited leaves by itself', async () => {
  const central = await startStrictCentral();
  const poste = await startPoste({ centralUrl: central.url });
  const key = await poste.send();
  await expect.poll(async () => (await poste.state(key)).lastFault?.code).toBe('not-enrolled');
  expect(await poste.needsCode()).toBe(true);

  const code = await central.give();
  await expect(poste.handlers['settings.enrol']({ code: 'mistyped' })).rejects.toMatchObject({
    fault: { code: 'enrolment-refused' },
  });
  const { needsCode } = await poste.handlers['settings.enrol']({ code: code.toUpperCase() });
  expect(needsCode).toBe(false);
  await expect.poll(async () => (await poste.state(key)).state).toBe('delivered');
  const [listed] = await central.store.enrolments.listPostes('', 9);
  expect(listed).toMatchObject({ poste: posteName(), site: 'Douala' });
});

test('a code of the machine policy is exchanged when the central answers, once, and not again', async () => {
  const central = await startStrictCentral();
  const policy = { centralUrl: central.url, enrolmentCode: await central.give(9) };
  const poste = await startPoste(policy);
  const key = await poste.send();
  await expect.poll(async () => (await poste.state(key)).state).toBe('delivered');
  await poste.core.stop();

  const { secrets } = poste.ports;
  const again = await startPoste(policy, () => ({ secrets }));
  await expect.poll(again.needsCode).toBe(false);
  expect(await central.store.enrolments.listPostes('', 9)).toHaveLength(1);
  expect(JSON.stringify(again.ports.log.lines)).not.toContain(policy.enrolmentCode);
});

test('a poste that was revoked does not come back with the code it had, but with a new one', async () => {
  const central = await startStrictCentral();
  const enrolmentCode = await central.give(9);
  const poste = await startPoste({ centralUrl: central.url, enrolmentCode });
  await expect.poll(async () => (await central.store.enrolments.listPostes('', 9)).length).toBe(1);
  const [{ id } = { id: '' }] = await central.store.enrolments.listPostes('', 9);
  await central.store.enrolments.revoke(id, new Date().toISOString());
  const key = await poste.send();
  await expect.poll(async () => (await poste.state(key)).lastFault?.code).toBe('not-enrolled');
  expect(await poste.needsCode()).toBe(true);
  await poste.core.act('hot-key');
  expect(await central.store.enrolments.listPostes('', 9)).toHaveLength(1);

  await poste.handlers['settings.enrol']({ code: await central.give() });
  await expect.poll(async () => (await poste.state(key)).state).toBe('delivered');
});

test('an answer that was lost burns nothing: the same token is brought again, even by the next run', async () => {
  const central = await startStrictCentral();
  const code = await central.give();
  let lose = true;
  const losing = (ports: Ports): Partial<Ports> => ({
    fetch: async (input, init) => {
      const answer = await ports.fetch(input, init);
      const url = input instanceof Request ? input.url : String(input);
      if (!lose || !url.endsWith('/v1/enrolments')) return answer;
      throw new TypeError('ECONNRESET');
    },
  });
  const poste = await startPoste({ centralUrl: central.url }, losing);
  await expect(poste.handlers['settings.enrol']({ code })).rejects.toMatchObject({
    fault: { code: 'offline' },
  });
  expect(await poste.needsCode()).toBe(true);
  await poste.core.stop();
  lose = false;
  const { secrets } = poste.ports;
  const again = await startPoste({ centralUrl: central.url }, () => ({ secrets }));
  expect((await again.handlers['settings.enrol']({ code })).needsCode).toBe(false);
  expect(await central.store.enrolments.listPostes('', 9)).toHaveLength(1);
});

test('a copied disk draws another token instead of sharing one', async () => {
  const central = await startStrictCentral();
  const code = await central.give(2);
  const other = { code: code.replaceAll('-', ''), poste: 'PC-ORIGINAL' };
  const lost = await startPoste({ centralUrl: central.url }, () => ({
    fetch: () => Promise.reject(new TypeError('ECONNREFUSED')),
  }));
  await expect(lost.handlers['settings.enrol']({ code })).rejects.toThrow();
  const { secrets } = lost.ports;
  const { token } = JSON.parse((await secrets.read('poste-token-pending'))!) as { token: string };
  await fetch(`${central.url}/v1/enrolments`, {
    method: 'POST',
    body: JSON.stringify({ ...other, token }),
  });
  const copy = await startPoste({ centralUrl: central.url }, () => ({ secrets }));
  expect((await copy.handlers['settings.enrol']({ code })).needsCode).toBe(false);
  expect(await central.store.enrolments.listPostes('', 9)).toHaveLength(2);
});

test('a code stands where a token would when the server is named in the settings', async () => {
  const central = await startStrictCentral();
  const poste = await startPoste({});
  const code = await central.give();
  const state = await poste.handlers['settings.connect']({ url: `${central.url}/`, token: code });
  expect(state).toMatchObject({ kind: 'site', url: central.url, needsCode: false });
  expect(await poste.ports.secrets.read('central-token')).toBeUndefined();
});

test('a poste with its own central needs no code, and has nowhere to bring one', async () => {
  const poste = await startPoste({});
  expect(await poste.needsCode()).toBe(false);
  await expect(poste.handlers['settings.enrol']({ code: 'k7mr-2pxq-94dv' })).rejects.toMatchObject({
    fault: { code: 'not-available-here' },
  });
});

test('a token that postes share is left behind once the policy names a code', async () => {
  const central = await startStrictCentral();
  const enrolmentCode = await central.give();
  const policy = {
    centralUrl: central.url,
    centralToken: 'a-token-that-postes-share',
    enrolmentCode,
  };
  const poste = await startPoste(policy);
  const key = await poste.send();
  await expect.poll(async () => (await poste.state(key)).state).toBe('delivered');
});
