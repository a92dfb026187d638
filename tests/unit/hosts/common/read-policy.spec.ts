import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { policyFile, readPolicy } from '#hosts/common/read-policy.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

function policyOf(text: string) {
  const file = join(tempFolder(), 'policy.json');
  writeFileSync(file, text);
  return readPolicy(file);
}

test('what the administrator decided is read', () => {
  expect(policyOf('{"site":"Douala","captureAllowed":false}')).toEqual({
    policy: { site: 'Douala', captureAllowed: false },
    problem: undefined,
  });
});

test('the mark that Windows puts before a file is no mistake of the administrator', () => {
  expect(policyOf('\u{feff}{"site":"Douala"}').policy).toEqual({ site: 'Douala' });
});

test('no file means no policy, and no complaint', () => {
  const file = join(tempFolder(), 'policy.json');
  expect(readPolicy(file)).toEqual({ policy: {}, problem: undefined });
});

test.each(['{', '[]', '{"site":"Douala","captureAllowed":"no"}'])(
  'a policy that reads %s is ignored as a whole, and said',
  (text) => {
    const { policy, problem } = policyOf(text);
    expect(policy).toEqual({});
    expect(problem?.code).toBe('policy-ignored');
  },
);

test('the file lies where an ordinary account cannot write', () => {
  expect(policyFile('linux')).toBe('/etc/sos-poste/policy.json');
  expect(policyFile('macos')).toBe('/Library/Application Support/SOS Poste/policy.json');
  expect(policyFile('windows', { ProgramFiles: 'D:\\PF' })).toContain('D:\\PF');
});
