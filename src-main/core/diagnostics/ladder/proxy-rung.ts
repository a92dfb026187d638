import { lookup } from 'node:dns/promises';
import { BrokenRung, faultWord } from './fault-word.ts';
import { openFirst } from './open-first.ts';
import { CONNECT } from './reach-rungs.ts';
import type { Scouts } from './scout.ts';
import { passed, skipped, type Outcome, type Way } from './way.ts';
import { within } from './within.ts';

const DEFAULT_PORT = 80;

/** The rung `proxy`: whether somebody listens where the system sends requests. */
export async function tryProxy(way: Way, scouts: Scouts): Promise<Outcome> {
  const proxy = await scouts.proxy;
  if (proxy === undefined) return skipped('no-proxy');
  try {
    await within(way, CONNECT, (signal) => openProxy(proxy, { ...way, signal }));
    return passed();
  } catch (thrown) {
    if (way.signal.aborted) throw thrown;
    const word = faultWord(thrown);
    const refused = word === 'refused' || word === 'closed';
    throw new BrokenRung(refused ? 'proxy-refused' : 'proxy-silent', { about: [proxy] });
  }
}

async function openProxy(proxy: string, way: Way): Promise<void> {
  const { hostname, port } = new URL(`http://${proxy}`);
  const found = await lookup(hostname.replace(/^\[|\]$/gu, ''), { all: true });
  const addresses = found.map(({ address }) => address);
  await openFirst(addresses, port === '' ? DEFAULT_PORT : Number(port), way);
}
