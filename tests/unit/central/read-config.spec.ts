import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig } from '#central/config/read-config.ts';
import { readArguments } from '#central/read-arguments.ts';
import { ok } from '#shared/result.ts';

const helpDesk = {
  kind: 'request-tracker',
  url: 'https://rt.exemple.fr',
  token: { env: 'RT_TOKEN' },
  defaultQueue: 'Support',
};

function read(config: unknown, files: Readonly<Record<string, string>> = {}) {
  const text = typeof config === 'string' ? config : JSON.stringify(config, null, 2);
  const all: Record<string, string> = { '/etc/sos/central.json': text, ...files };
  return readConfig('/etc/sos/central.json', {
    env: { RT_TOKEN: '1-27-secret' },
    readFile: (path) => {
      const found = all[path];
      if (found === undefined) throw new Error('no such file');
      return found;
    },
  });
}

const complaint = (config: unknown) => {
  const answer = read(config);
  return answer.ok ? '' : answer.error;
};

test('a file is read with its secret out of the environment or a file of its own', () => {
  expect(read({ data: 'data', port: 4200, helpDesk })).toMatchObject({
    ok: true,
    value: {
      data: '/etc/sos/data',
      port: 4200,
      helpDesk: { kind: 'request-tracker', token: '1-27-secret', tokenField: 'ClientToken' },
    },
  });
  const inFile = { helpDesk: { ...helpDesk, token: { file: '/run/secrets/rt' } } };
  expect(read(inFile, { '/run/secrets/rt': 'abc\n' })).toMatchObject({
    value: { helpDesk: { token: 'abc' } },
  });
});

test('a file is read with the mark that Windows puts before it', () => {
  expect(read('\u{feff}{"data": "d"}')).toMatchObject({ ok: true, value: { data: '/etc/sos/d' } });
});

test('a mistake is named with its line and in a sentence', () => {
  expect(complaint({ data: 'd', portt: 1 })).toBe(
    '/etc/sos/central.json, line 3: portt: is not a setting; see docs/central.md for those there are',
  );
  expect(complaint('{\n  "data": "d",\n  oops\n}')).toContain('line 3: this is no JSON');
  expect(complaint({ helpDesk: { ...helpDesk, queue: 'x' } })).toContain('line 9: helpDesk.queue');
  expect(complaint({ port: 'x' })).toContain('line 2: port: ');
});

test('how long resolved tickets stay is said in days, not fewer than a requester may reopen one', () => {
  const kept = (days: unknown) =>
    readArguments(['--config', 'f'], () => read({ data: 'd', keepResolvedDays: days }));
  expect(kept(730)).toMatchObject({ value: { keepResolvedDays: 730 } });
  expect(complaint({ keepResolvedDays: 30 })).toContain('line 2: keepResolvedDays: ');
  expect(read({ data: 'd' })).toMatchObject({ ok: true });
});

test('a secret that stands in the file is refused, and so is one that is not there', () => {
  const inside = complaint({ helpDesk: { ...helpDesk, token: '1-27-inside' } });
  expect(inside).toContain('line 5: helpDesk.token: a secret does not stand in this file');
  expect(inside).not.toContain('1-27-inside');
  expect(complaint({ helpDesk: { ...helpDesk, token: { env: 'NOWHERE' } } })).toContain(
    'the environment has no NOWHERE',
  );
  expect(complaint({ helpDesk: { ...helpDesk, token: { file: '/none' } } })).toContain(
    '/none cannot be read',
  );
});

test('what is typed wins over the file', () => {
  const file = () => ok({ data: '/srv/file', port: 4300, host: '0.0.0.0' });
  expect(readArguments(['--config', 'c.json', '--port', '4400'], file)).toMatchObject({
    value: { dataFolder: '/srv/file', port: 4400, host: '0.0.0.0' },
  });
});

test('a certificate is read with its key, and what is wrong with either is named with its line', () => {
  const pem = (name: string) => readFileSync(`tests/fixtures/tls/${name}.pem`, 'utf8');
  const files = { '/etc/sos/tls/cert.pem': pem('one'), '/run/key.pem': pem('one.key') };
  const tls = { certificate: 'tls/cert.pem', key: '/run/key.pem' };
  expect(read({ data: 'd', tls }, files)).toMatchObject({
    value: { tls: { certificate: '/etc/sos/tls/cert.pem', key: '/run/key.pem' } },
  });
  const wrong = (changed: Record<string, string>) => {
    const answer = read({ data: 'd', tls }, changed);
    return answer.ok ? '' : answer.error;
  };
  expect(wrong({})).toBe(
    '/etc/sos/central.json, line 4: tls.certificate: /etc/sos/tls/cert.pem cannot be read',
  );
  const { '/run/key.pem': key, ...withoutKey } = files;
  expect(wrong(withoutKey)).toContain('line 5: tls.key: /run/key.pem cannot be read');
  expect(wrong({ ...files, '/etc/sos/tls/cert.pem': 'oops' })).toContain('no certificate in PEM');
  expect(wrong({ ...files, '/run/key.pem': 'oops' })).toContain('holds no key in PEM');
  expect(wrong({ ...files, '/run/key.pem': pem('other.key') })).toContain('of another certificate');
  expect(wrong({ ...files, '/run/key.pem': 'oops' })).not.toContain(key);
  expect(complaint({ data: 'd', tls: { certificate: 'c' } })).toContain('tls.key');
});

test('a proxy is named by its address or its network', () => {
  expect(read({ data: 'd', trustedProxies: ['10.0.0.0/8', '::1'] })).toMatchObject({ ok: true });
  const wrong = complaint({ data: 'd', trustedProxies: ['10.0.0.0/8', 'proxy.local'] });
  expect(wrong).toContain('line 3: trustedProxies.1: is an address or a network');
});
