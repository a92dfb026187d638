import { isIP } from 'node:net';
import type { Facts } from '#shared/diagnostics.ts';
import { UnknownFact } from '../probe.ts';

/** `route -n get default`; a VPN that takes everything has an interface and no gateway. */
export function gatewayFromRoute(text: string): Facts['gateway'] {
  const value = (key: string) => new RegExp(`^\\s*${key}: (\\S{1,64})`, 'mu').exec(text)?.[1] ?? '';
  const address = value('gateway').replace(/%.*$/u, '');
  if (isIP(address) === 0) throw new UnknownFact('not-present');
  return { address, interface: value('interface') };
}
