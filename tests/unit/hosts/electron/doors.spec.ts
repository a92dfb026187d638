import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSchemeHandler } from '#hosts/electron/app-scheme.ts';
import { followCentralOrigins } from '#hosts/electron/central-origins.ts';
import { mayLeave } from '#hosts/electron/web-contents-policy.ts';
import type { AppEvent } from '#shared/contract.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/** The program is not asked for what is no page. */
const nobody = () => Promise.reject(new Error('asked'));

test('a file is served by its type; its neighbours outside the folder are not', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'a.css'), 'body{}');
  const serve = createSchemeHandler(folder, nobody);
  const ask = (path: string) => serve(new Request(`sos-poste://app/${path}`));

  const found = await ask('a.css');
  expect(found.status).toBe(200);
  expect(found.headers.get('content-type')).toBe('text/css; charset=utf-8');
  const ways = [
    '..%2fa',
    '%2e%2e/a',
    '%00',
    'a.css/..',
    '.hidden',
    'c:%5ca',
    '%',
    'absent.js',
    'a%2fb',
  ];
  for (const way of ways) expect((await ask(way)).status).toBe(404);
});

test('a refusal carries the policy too', async () => {
  const answer = await createSchemeHandler('/nowhere', nobody)(new Request('sos-poste://app/x'));
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('only the central’s own origins leave for the browser, in clear text only on this machine', () => {
  const allowed = ['https://sos.example.org', 'http://127.0.0.1:4180', 'http://sos.example.org'];
  expect(mayLeave('https://sos.example.org/desk?x=1', allowed)).toBe(true);
  expect(mayLeave('http://127.0.0.1:4180/desk', allowed)).toBe(true);
  expect(mayLeave('http://sos.example.org/', allowed)).toBe(false);
  expect(mayLeave('https://sos.example.org.evil.org/', allowed)).toBe(false);
  expect(mayLeave('file:///etc/passwd', allowed)).toBe(false);
  expect(mayLeave('not a url', allowed)).toBe(false);
});

test('the origins follow the central in use', () => {
  let tell: (event: AppEvent) => void = () => undefined;
  const origins = followCentralOrigins({
    subscribe: (listener) => {
      tell = listener;
      return () => undefined;
    },
  });
  const central = {
    kind: 'embedded',
    reach: 'unknown',
    fault: null,
    checkedAt: null,
    needsCode: false,
  } as const;
  tell({
    name: 'central',
    revision: 1,
    value: { ...central, url: 'http://127.0.0.1:1', deskUrl: 'http://127.0.0.1:1/desk?code=2' },
  });
  expect(origins()).toEqual(['http://127.0.0.1:1', 'http://127.0.0.1:1']);
  tell({ name: 'central', revision: 2, value: { ...central, url: '', deskUrl: null } });
  expect(origins()).toEqual([]);
});
