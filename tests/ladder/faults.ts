import type { Rung } from '#shared/diagnostics.ts';
import type { LadderWord } from '#shared/facts/ladder-detail.ts';
import type { NameServerManner } from '#tests/support/name-server.ts';
import type { BadLine } from './inside/relay.ts';
import type { ServersOptions } from './inside/servers.ts';
import { PLACES, type Network } from './world/network.ts';

/** A fault of the line is told by `line-quality`; the ladder then finds nothing broken. */
export type LineFault = 'loss' | 'delay' | 'jitter';
export type Verdict = `${Rung}: ${LadderWord}` | LineFault | 'healthy';

export interface SeededFault {
  readonly name: string;
  readonly expected: Verdict;
  readonly centralUrl: string;
  readonly servers: ServersOptions;
  readonly told: readonly string[];
  readonly line?: BadLine;
  readonly proxy?: boolean;
  /** Breaks a network that was healthy until now. */
  readonly breakIt: (network: Network) => void;
  readonly environment: Readonly<Record<string, string>>;
}

export const SECURE = 'https://central.sos.test';
const PLAIN = 'http://central.sos.test';
const { central, nameServer, otherNameServer, stranger, nobody, proxy } = PLACES;
const TRUTH: NameServerManner = { address: central };

type Web = ServersOptions['web'][number];
const site = (changes: Partial<Web> = {}): Web => ({
  ...{ address: central, port: 443, certificate: 'good', manner: 'central' },
  ...changes,
});
const plainSite = (manner: Web['manner']): Web => ({ address: central, port: 80, manner });

const fault = (
  name: string,
  expected: Verdict,
  changes: Partial<SeededFault> & {
    web?: readonly Web[];
    names?: ServersOptions['nameServers'];
  } = {},
): SeededFault => {
  const { web = [site()], names = { [nameServer]: TRUTH }, ...others } = changes;
  return {
    ...{ name, expected, centralUrl: SECURE, told: [nameServer], breakIt: () => undefined },
    ...{ environment: {}, servers: { nameServers: names, web } },
    ...others,
  };
};

/** `ip` in the poste's or the router's namespace, said as on a command line. */
const ip =
  (where: 'poste' | 'router', ...commands: readonly string[]) =>
  (network: Network): void => {
    for (const command of commands) network.namespaces.ip(network[where], ...command.split(' '));
  };

const oneName = (manner: NameServerManner) => ({ names: { [nameServer]: manner } });
const goodLine: BadLine = { lostOneIn: 0, delayMs: 0, jitterMs: 0, seed: 0 };
const throughProxy = {
  NODE_USE_ENV_PROXY: '1',
  HTTPS_PROXY: `http://${proxy}:3128`,
};
/** Names and ways of the outside world are kept from a site that has a proxy. */
const closedSite = {
  ...oneName('no-such-name'),
  breakIt: ip('router', `rule add iif lan0 to ${central} blackhole`),
};

export const SEEDED_FAULTS: readonly SeededFault[] = [
  fault('healthy', 'healthy'),
  fault('no network card', 'interface: no-adapter', { breakIt: ip('poste', 'link delete eth0') }),
  fault('cable out', 'interface: link-down', { breakIt: ip('router', 'link set lan0 down') }),
  fault('no DHCP', 'address: no-address', { breakIt: ip('poste', 'address flush dev eth0') }),
  fault('no DHCP, self-assigned', 'address: self-assigned', {
    breakIt: ip('poste', 'address flush dev eth0', 'address add 169.254.7.9/16 dev eth0'),
  }),
  fault('no gateway', 'gateway: no-default-route', {
    breakIt: ip('poste', 'route delete default'),
  }),
  fault('wrong gateway', 'gateway: gateway-silent', {
    breakIt: ip('poste', `route replace default via ${nobody}`),
  }),
  fault('DNS dead', 'name-servers: name-servers-silent', oneName('nothing')),
  fault('DNS not running', 'name-servers: name-servers-silent', { names: {} }),
  fault('first DNS of two dead', 'name-servers: name-servers-silent', {
    told: [otherNameServer, nameServer],
    names: { [otherNameServer]: 'nothing', [nameServer]: TRUTH },
  }),
  fault('DNS failing', 'name: name-servers-failing', oneName('failing')),
  fault('name unknown', 'name: name-not-found', oneName('no-such-name')),
  fault('DNS lying, nowhere', 'name: name-lies', oneName({ address: '0.0.0.0' })),
  fault('DNS lying, elsewhere', 'name: name-lies', {
    told: [otherNameServer, nameServer],
    names: { [otherNameServer]: { address: stranger }, [nameServer]: TRUTH },
  }),
  fault('DNS lying, a stranger answers', 'name: name-lies', {
    told: [otherNameServer, nameServer],
    names: { [otherNameServer]: { address: stranger }, [nameServer]: TRUTH },
    web: [site(), site({ address: stranger, certificate: 'intercepted' })],
  }),
  fault('no way to the server', 'route: no-route', {
    breakIt: ip('router', `route add unreachable ${central}/32`),
  }),
  fault('port closed', 'tcp: refused', { web: [] }),
  fault('port silent', 'tcp: silent', {
    breakIt: ip('router', `route add blackhole ${central}/32`),
  }),
  fault('TLS expired', 'tls: certificate-expired', { web: [site({ certificate: 'expired' })] }),
  fault('TLS not yet valid', 'tls: certificate-not-yet-valid', {
    web: [site({ certificate: 'not-yet-valid' })],
  }),
  fault('TLS intercepted', 'tls: certificate-untrusted', {
    web: [site({ certificate: 'intercepted' })],
  }),
  fault('TLS of another name', 'tls: certificate-wrong-name', {
    web: [site({ certificate: 'wrong-name' })],
  }),
  fault('clock of the poste wrong', 'tls: clock-wrong', {
    web: [site({ certificate: 'expired', date: 'Mon, 01 Jun 2020 09:00:00 GMT' })],
  }),
  fault('no TLS at its port', 'tls: tls-failed', {
    web: [{ address: central, port: 443, manner: 'central' }],
  }),
  fault('portal answering HTML', 'http: captive-portal', {
    centralUrl: PLAIN,
    web: [plainSite('sign-in-page')],
  }),
  fault('portal redirecting', 'http: captive-portal', {
    centralUrl: PLAIN,
    web: [plainSite('redirect')],
  }),
  fault('service unavailable', 'http: 503', { web: [site({ manner: 'unavailable' })] }),
  fault('somebody else’s service', 'http: not-a-central', {
    web: [site({ manner: 'somebody-else' })],
  }),
  fault('proxy-only site, healthy', 'healthy', {
    ...closedSite,
    ...{ proxy: true, environment: throughProxy },
  }),
  fault('proxy refusing', 'proxy: proxy-refused', { ...closedSite, environment: throughProxy }),
  fault('proxy silent', 'proxy: proxy-silent', {
    ...closedSite,
    environment: { ...throughProxy, HTTPS_PROXY: `http://${nobody}:3128` },
  }),
  fault('packet loss 5 %', 'loss', { line: { ...goodLine, lostOneIn: 20 } }),
  fault('delay 200 ms', 'delay', { line: { ...goodLine, delayMs: 100 } }),
  fault('jitter', 'jitter', { line: { ...goodLine, delayMs: 10, jitterMs: 80 } }),
];
