import { connect as connectSecurely } from 'node:tls';
import { untilAborted } from '../until-aborted.ts';
import { isClockWrong } from './clock-fault.ts';
import { BrokenRung, faultWord } from './fault-word.ts';
import { openFirst, openOnce } from './open-first.ts';
import { hasRouteTo } from './route-out.ts';
import type { Scouts } from './scout.ts';
import {
  hostOf,
  isLoopback,
  passed,
  portOf,
  servernameOf,
  skipped,
  type Outcome,
  type Way,
} from './way.ts';
import { within } from './within.ts';

/** Longer than the second that Windows takes to believe a refusal. */
export const CONNECT = { limitMs: 1300, late: 'silent' } as const;
const GREET = { limitMs: 1000, late: 'silent' } as const;

/** The rung `route`: what the machine's own table of routes says. */
export async function tryRoute(way: Way, { found }: Scouts): Promise<Outcome> {
  if (isLoopback(hostOf(way.centralUrl))) return skipped('loopback');
  const routed = await Promise.all((await untilAborted(found, way.signal)).map(hasRouteTo));
  if (!routed.includes(true)) throw new BrokenRung('no-route');
  return passed();
}

/** The rung `tcp`: refused and silent are different faults; unreachable is one of the route. */
export async function tryTcp(way: Way, scouts: Scouts): Promise<Outcome> {
  await reach(way, scouts).catch((thrown: unknown) => {
    if (faultWord(thrown) !== 'no-route') throw thrown;
    throw new BrokenRung('no-route', { rung: 'route' });
  });
  return passed();
}

/** The rung `tls`: who the server says it is, and since when. */
export async function tryTls(way: Way, scouts: Scouts): Promise<Outcome> {
  if (way.centralUrl.protocol !== 'https:') return skipped('plain-http');
  const address = await reach(way, scouts);
  try {
    await greet(address, way);
    return passed();
  } catch (thrown) {
    const word = faultWord(thrown);
    const dated = word === 'certificate-expired' || word === 'certificate-not-yet-valid';
    if (dated && (await isClockWrong(address, way))) throw new BrokenRung('clock-wrong');
    throw thrown;
  }
}

async function reach(way: Way, { found }: Scouts): Promise<string> {
  const addresses = await untilAborted(found, way.signal);
  return within(way, CONNECT, (signal) =>
    openFirst(addresses, portOf(way.centralUrl), { ...way, signal }),
  );
}

/** Resolves once the certificate of the server at this address has been accepted. */
export async function greet(address: string, way: Way): Promise<void> {
  const { centralUrl } = way;
  const servername = servernameOf(hostOf(centralUrl));
  await within(way, GREET, (signal) => {
    const socket = connectSecurely({ host: address, port: portOf(centralUrl), servername });
    return openOnce(socket, 'secureConnect', signal);
  });
}
