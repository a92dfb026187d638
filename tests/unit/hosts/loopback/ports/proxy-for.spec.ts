import { expect, test } from 'vitest';
import { createProxyFor } from '#hosts/loopback/ports/proxy-for.ts';

const heeded = { NODE_USE_ENV_PROXY: '1', HTTPS_PROXY: 'http://proxy.exemple.fr:3128' };

test('the environment’s proxy is taken where Node heeds it, and not otherwise', async () => {
  const url = 'https://support.exemple.fr/';
  expect(await createProxyFor(heeded)(url)).toBe('proxy.exemple.fr:3128');
  expect(await createProxyFor({ HTTPS_PROXY: heeded.HTTPS_PROXY })(url)).toBeUndefined();
  expect(await createProxyFor(heeded)('http://support.exemple.fr/')).toBeUndefined();
});

test.each(['*', 'exemple.fr', '.exemple.fr', 'autre.fr, support.exemple.fr'])(
  'a host exempted by %s goes directly',
  async (list) => {
    const proxyFor = createProxyFor({ ...heeded, NO_PROXY: list });
    expect(await proxyFor('https://support.exemple.fr/')).toBeUndefined();
    expect(await proxyFor('https://elsewhere.example/')).toBe(
      list === '*' ? undefined : 'proxy.exemple.fr:3128',
    );
  },
);
