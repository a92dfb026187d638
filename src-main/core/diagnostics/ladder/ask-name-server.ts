import { Resolver } from 'node:dns/promises';
import type { Way } from './way.ts';
import { pause } from './within.ts';

export interface NameServerAnswer {
  readonly server: string;
  /** `failing` servers are there, and cannot help. */
  readonly said: 'addresses' | 'no-such-name' | 'failing' | 'silent';
  readonly addresses: readonly string[];
}

const PATIENCE_MS = 1000;
/** Names travel by datagrams, and one that is lost is no fault: asked again while there is time. */
const ASK_AT_MS = [0, 300, 600];

/** Asks this one server, past the system's own resolver and its memory. Never rejects. */
export async function askNameServer(
  server: string,
  host: string,
  { clock, signal }: Pick<Way, 'clock' | 'signal'>,
): Promise<NameServerAnswer> {
  const silent: NameServerAnswer = { server, said: 'silent', addresses: [] };
  const resolvers: Resolver[] = [];
  const answer = Promise.withResolvers<NameServerAnswer>();
  const giveUp = () => answer.resolve(silent);
  const ask = async (atMs: number) => {
    await pause({ clock }, atMs);
    if (signal.aborted) return;
    const resolver = new Resolver({ timeout: PATIENCE_MS, tries: 1 });
    resolvers.push(resolver);
    const said = await askOnce(resolver, server, host);
    if (said !== undefined) answer.resolve(said);
  };
  signal.addEventListener('abort', giveUp, { once: true });
  const cancel = clock.after(PATIENCE_MS, giveUp);
  for (const atMs of ASK_AT_MS) void ask(atMs);
  const said = await answer.promise;
  cancel();
  signal.removeEventListener('abort', giveUp);
  for (const resolver of resolvers) resolver.cancel();
  return said;
}

/** Undefined when nothing came back. */
async function askOnce(
  resolver: Resolver,
  server: string,
  host: string,
): Promise<NameServerAnswer | undefined> {
  try {
    resolver.setServers([server]);
    return { server, said: 'addresses', addresses: await resolver.resolve4(host) };
  } catch (thrown) {
    const { code = '' } = thrown as NodeJS.ErrnoException;
    const said = SAID[code];
    return said === undefined ? undefined : { server, said, addresses: [] };
  }
}

/** Codes of c-ares: any of them is an answer, whatever it says. */
const SAID: Partial<Record<string, NameServerAnswer['said']>> = {
  ENOTFOUND: 'no-such-name',
  ENODATA: 'addresses',
  ESERVFAIL: 'failing',
  EREFUSED: 'failing',
  EFORMERR: 'failing',
  ENOTIMP: 'failing',
  EBADRESP: 'failing',
};
