import type { Net } from 'electron';

/** The system's proxy, its certificates and its sign-on, as in the machine's browser. */
export function createChromiumFetch(net: Pick<Net, 'fetch'>): typeof globalThis.fetch {
  return (input, init) => net.fetch(input instanceof URL ? input.href : input, init);
}
