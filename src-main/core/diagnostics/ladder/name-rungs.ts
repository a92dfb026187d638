import { isIP } from 'node:net';
import { untilAborted } from '../until-aborted.ts';
import type { NameServerAnswer } from './ask-name-server.ts';
import { BrokenRung, faultWord } from './fault-word.ts';
import type { Scouts } from './scout.ts';
import { hostOf, isLoopback, passed, skipped, type Outcome, type Way } from './way.ts';
import { within } from './within.ts';

/** The system began to look before the name servers were asked, a second ago if one is silent. */
const FOUND = { limitMs: 700, late: 'timeout' } as const;

/** The rung `name-servers`: each asked by itself, and the silent ones named. */
export async function tryNameServers(way: Way, { servers, found }: Scouts): Promise<Outcome> {
  const host = hostOf(way.centralUrl);
  if (isLoopback(host)) return skipped('loopback');
  if (isIP(host) !== 0) return skipped('ip-address');
  const answers = await untilAborted(servers, way.signal);
  const silent = silentOf(answers);
  if (silent.length < answers.length) {
    return silent.length === 0 ? passed() : passed('some-name-servers-silent', silent);
  }
  // A file of the machine's own, or its memory, may know the name without any server.
  const known = await within(way, { limitMs: 100, late: 'timeout' }, () => found).catch(() => []);
  const word = answers.length === 0 ? 'no-name-server' : 'name-servers-silent';
  if (known.length > 0) return skipped(word);
  throw new BrokenRung(word, { about: silent });
}

/** The rung `name`: the system's own answer, which may be late, wanting or a lie. */
export async function tryName(way: Way, { servers, found }: Scouts): Promise<Outcome> {
  const host = hostOf(way.centralUrl);
  if (isIP(host) !== 0) return skipped('ip-address');
  const addresses = await within(way, FOUND, () => found).catch(async (thrown: unknown) => {
    if (!way.signal.aborted && faultWord(thrown) !== 'timeout') throw thrown;
    // The system asks one server after the other, and waits seconds for each that is silent.
    const silent = silentOf(await servers);
    if (silent.length === 0) throw thrown;
    throw new BrokenRung('name-servers-silent', { rung: 'name-servers', about: silent });
  });
  if (isLoopback(host)) return passed();
  if (addresses.every(leadsNowhere)) throw new BrokenRung('name-lies', { about: [...addresses] });
  return passed();
}

function silentOf(answers: readonly NameServerAnswer[]): string[] {
  return answers.filter(({ said }) => said === 'silent').map(({ server }) => server);
}

/** What filters answer for a name that they hide. */
function leadsNowhere(address: string): boolean {
  return isLoopback(address) || /^(?:0\.0\.0\.0|::)$/u.test(address);
}
