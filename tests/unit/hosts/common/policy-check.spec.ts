import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPolicyCheck } from '#hosts/common/policy-check.ts';
import { readPolicy } from '#hosts/common/read-policy.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/** The check of a program that has started with this file; none, or one half written. */
function startedWith(text?: string) {
  const path = join(tempFolder(), 'policy.json');
  const write = (words: string): void => writeFileSync(path, words);
  if (text !== undefined) write(text);
  const log = createKeptLog();
  const differs = createPolicyCheck({ path, inForce: readPolicy(path).policy, log });
  return { path, write, log, differs };
}

test.each([
  ['is copied after the start', undefined],
  ['was half written at the start', '{"centralUrl":"https://sos.exe'],
  ['named another central', '{"centralUrl":"https://old.example.org"}'],
])('a policy that %s is seen', (_, before) => {
  const { write, differs } = startedWith(before);
  expect(differs()).toBe(false);
  write('{"centralUrl":"https://sos.example.org"}');
  expect(differs()).toBe(true);
  expect(differs()).toBe(true);
});

test('the same words in another order, written again, are the same policy', () => {
  const { write, differs } = startedWith('{"site":"Douala","captureAllowed":false}');
  write('{ "captureAllowed": false, "site": "Douala" }');
  expect(differs()).toBe(false);
});

test('what cannot be read is logged once for each writing, and changes nothing', () => {
  const { write, log, differs } = startedWith('{"site":"Douala"}');
  write('{"site":"Douala","captureAllowed":"no"}');
  expect([differs(), differs()]).toEqual([false, false]);
  expect(log.lines.filter(({ event }) => event === 'policy-ignored')).toHaveLength(1);
});

test('a file that is gone changes nothing before the next start', () => {
  const { path, differs } = startedWith('{"site":"Douala"}');
  rmSync(path);
  expect(differs()).toBe(false);
});

test('a change that is taken back is no reason any more', () => {
  const { write, differs } = startedWith('{"site":"Douala"}');
  write('{"site":"Yaoundé"}');
  expect(differs()).toBe(true);
  write('{"site":"Douala"}');
  expect(differs()).toBe(false);
});
