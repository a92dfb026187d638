import { expect, test } from 'vitest';
import { systemLocale } from '#hosts/loopback/system-locale.ts';

test.each([
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'fr_CM.UTF-8' }, 'fr'],
  [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: '' }, 'en'],
  [{}, 'fr'],
  [{ LANG: 'C.UTF-8' }, 'fr'],
  [{ LANG: 'POSIX' }, 'fr'],
])('a system set to %j is spoken to in %s', (environment, language) => {
  expect(systemLocale('linux', environment)).toMatch(new RegExp(`^${language}`, 'u'));
});
