import { expect, onTestFinished, test } from 'vitest';
import { runCheck } from '#central/check/run-check.ts';
import type { Fetch } from '#central/help-desks/door.ts';
import {
  OSTICKET_SEED,
  startOsTicket,
} from '#tests/help-desks/simulators/osticket/start-osticket.ts';
import { startZammad } from '#tests/help-desks/simulators/zammad/start-zammad.ts';
import { ZAMMAD_SEED } from '#tests/help-desks/simulators/zammad/state.ts';
import { startScriptedServer } from '#tests/support/scripted-server.ts';

async function check(config: object, typed: readonly string[] = [], through: Fetch = fetch) {
  const lines: string[] = [];
  const code = await runCheck(
    ['--config', '/etc/sos.json', ...typed],
    { print: (line) => lines.push(line), complain: (line) => lines.push(line) },
    {
      fetch: through,
      world: { env: { TOKEN: ZAMMAD_SEED.token }, readFile: () => JSON.stringify(config) },
    },
  );
  return { code, said: lines.join('\n') };
}

async function zammad(changes: object = {}) {
  const simulator = await startZammad();
  onTestFinished(() => simulator.close());
  const base = { kind: 'zammad', url: simulator.url, token: { env: 'TOKEN' } };
  return { helpDesk: { ...base, defaultGroup: ZAMMAD_SEED.group, ...changes } };
}

const unreachable = (code: string) => () =>
  Promise.reject(
    new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }),
  );

test('what is there is said, what only a ticket shows too, and nothing is written', async () => {
  const config = await zammad({ groups: { imprimante: ZAMMAD_SEED.group } });
  const written: string[] = [];
  const { code, said } = await check(config, [], (url, init) => {
    if ((init.method ?? 'GET') !== 'GET') written.push(url);
    return fetch(url, init);
  });
  expect(code).toBe(0);
  expect(said).toContain('ok      Destination\u{a0}: Support [*, imprimante]');
  expect(said).toContain('?       Droit de joindre des fichiers');
  expect(said).toContain('Rien ne manque.');
  expect(written).toEqual([]);
});

test('a group that is not there is one thing that is missing, in either language', async () => {
  const config = await zammad({ groups: { imprimante: 'Nulle part' } });
  const french = await check(config);
  expect(french.code).toBe(1);
  expect(french.said).toContain('MANQUE  Destination\u{a0}: Nulle part [imprimante]');
  expect(french.said).toContain('Un point manque.');
  const english = await check(config, ['--language', 'en']);
  expect(english.said).toContain('MISSING Destination: Nulle part [imprimante]');
});

test('a ticket on trial is made, read back, found and closed', async () => {
  const config = await zammad();
  const { code, said } = await check(config, ['--try', 'marie.durand@exemple.fr']);
  expect(said).toMatch(/Ticket d’essai n°\u{a0}\d+ créé et relu avec ses 2 fichiers/u);
  expect(said).toContain('Il est retrouvé par sa clé.');
  expect(said).toContain('Il est fermé.');
  expect(code).toBe(0);
});

test('no ticket is made while something is missing', async () => {
  const config = await zammad({ groups: { imprimante: 'Nulle part' } });
  const { code, said } = await check(config, ['--try', 'marie.durand@exemple.fr']);
  expect(said).toContain('Pas de ticket d’essai');
  expect(said).not.toContain('créé');
  expect(code).toBe(1);
});

test('a ticket on trial that cannot be read is to be closed by hand', async () => {
  const simulator = await startOsTicket();
  onTestFinished(() => simulator.close());
  const { code, said } = await runOsTicket(simulator.url);
  expect(code).toBe(0);
  expect(said).toMatch(/fermez le n°\u{a0}\d+ à la main/u);
});

async function runOsTicket(url: string) {
  const helpDesk = { kind: 'osticket', url, key: { file: '/run/key' } };
  const lines: string[] = [];
  const code = await runCheck(
    ['--config', '/etc/sos.json', '--try', 'marie.durand@exemple.fr'],
    { print: (line) => lines.push(line), complain: (line) => lines.push(line) },
    {
      fetch,
      world: {
        env: {},
        readFile: (path) =>
          path === '/run/key' ? OSTICKET_SEED.key : JSON.stringify({ helpDesk }),
      },
    },
  );
  return { code, said: lines.join('\n') };
}

test('a wrong token ends the questions', async () => {
  const config = await zammad();
  const { said, code } = await check(config, [], (url, init) =>
    fetch(url, { ...init, headers: { authorization: 'Token token=non' } }),
  );
  expect(code).toBe(1);
  expect(said).toContain('MANQUE  Compte\u{a0}: le compte ou son jeton est refusé');
  expect(said).toContain('Le reste n’a pas été vérifié.');
});

test.each([
  ['ENOTFOUND', 'Le nom de cette adresse est inconnu.'],
  ['ECONNREFUSED', 'Aucun service n’écoute à cette adresse.'],
  ['EHOSTUNREACH', 'Aucun chemin ne mène à cette adresse'],
  ['UND_ERR_CONNECT_TIMEOUT', 'rien n’a répondu à temps'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'Le certificat n’est pas reconnu.'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'Le certificat n’est pas reconnu.'],
  ['CERT_HAS_EXPIRED', 'Le certificat n’est pas reconnu.'],
])('an address that ends in %s is said so', async (reason, sentence) => {
  const { code, said } = await check(await zammad(), [], unreachable(reason));
  expect(code).toBe(1);
  expect(said).toContain(sentence);
});

test('an address that sends on to another one is said with that one', async () => {
  const { url } = await startScriptedServer((_, response) => {
    response.writeHead(301, { location: 'https://aide.exemple.fr/' }).end();
  });
  const { said, code } = await check(await zammad({ url }));
  expect(said).toContain('L’adresse renvoie vers https://aide.exemple.fr');
  expect(code).toBe(1);
});

test.each([
  [['--language', 'de'], '--language'],
  [['--try', 'marie'], '--try'],
  [['--colour', 'red'], '--colour'],
])('%j is refused in a sentence', async (typed, words) => {
  const { code, said } = await check({}, typed);
  expect(code).toBe(2);
  expect(said).toContain(words);
});

test('a file without a help desk is nothing to check', async () => {
  expect((await check({ port: 4180 })).code).toBe(2);
});
