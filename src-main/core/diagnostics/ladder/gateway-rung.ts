import { isIP } from 'node:net';
import type { Facts } from '#shared/diagnostics.ts';
import { UnknownFact } from '../probe.ts';
import { untilAborted } from '../until-aborted.ts';
import { BrokenRung } from './fault-word.ts';
import { knockGateway } from './knock-gateway.ts';
import { hasDefaultRoute, hasRouteTo, isOnOwnNetwork } from './route-out.ts';
import { hostOf, isLoopback, passed, skipped, type Outcome, type Way } from './way.ts';
import { pause } from './within.ts';

/** Windows and macOS name it through a program that may take long to start. */
const NAMED_WITHIN_MS = 1000;

/** The rung `gateway`: a way out of the machine's own network, and whether somebody is there. */
export async function tryGateway(way: Way): Promise<Outcome> {
  const host = hostOf(way.centralUrl);
  if (isLoopback(host)) return skipped('loopback');
  if (isIP(host) !== 0 && isOnOwnNetwork(host, way.networkInterfaces())) {
    return skipped('same-network');
  }
  const gateway = await nameGateway(way);
  if (gateway === 'none') {
    // A tunnel leads out without naming a gateway, and one host may have a route of its own.
    const leadsOut = isIP(host) === 0 ? hasDefaultRoute() : hasRouteTo(host);
    if (await leadsOut) return skipped('unknown');
    throw new BrokenRung('no-default-route');
  }
  if (gateway === 'unknown') return skipped('unknown');
  switch (await knockGateway(gateway, way)) {
    case 'answers':
      return passed();
    case 'silent':
      throw new BrokenRung('gateway-silent', { about: [gateway.address] });
    case 'unknown':
      return skipped('unknown');
  }
}

async function nameGateway(way: Way): Promise<Facts['gateway'] | 'none' | 'unknown'> {
  try {
    const late = pause(way, NAMED_WITHIN_MS).then(() => 'unknown' as const);
    return await untilAborted(Promise.race([way.gateway(), late]), way.signal);
  } catch (thrown) {
    if (!(thrown instanceof UnknownFact)) throw thrown;
    return thrown.reason === 'not-present' ? 'none' : 'unknown';
  }
}
