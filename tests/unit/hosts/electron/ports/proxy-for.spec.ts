import { expect, test } from 'vitest';
import { createProxyFor } from '#hosts/electron/ports/proxy-for.ts';

test.each([
  ['DIRECT', undefined],
  ['PROXY proxy.exemple.fr:3128', 'proxy.exemple.fr:3128'],
  ['PROXY 10.2.4.8:8080; DIRECT', '10.2.4.8:8080'],
  ['DIRECT; PROXY 10.2.4.8:8080', undefined],
  ['', undefined],
])('what Chromium answers (%s) names the first way', async (answer, proxy) => {
  const session = { resolveProxy: () => Promise.resolve(answer) };
  expect(await createProxyFor(session)('https://support.exemple.fr')).toBe(proxy);
});
