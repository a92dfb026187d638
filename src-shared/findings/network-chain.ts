/** Rules of the network, from the cable up: what breaks low explains what breaks above it. */
const CHAIN = {
  link: ['no-network-card', 'cable-unplugged', 'wifi-off'],
  address: ['self-assigned-address', 'no-address'],
  gateway: ['no-way-out', 'gateway-silent', 'gateway-loses', 'gateway-slow'],
  names: ['no-name-server', 'name-servers-silent', 'name-servers-failing', 'name-lies'],
  beyond: [
    'captive-portal',
    'proxy-silent',
    'proxy-refuses',
    'name-not-found',
    'no-route',
    'central-refuses',
    'central-silent',
    'certificate-expired',
    'clock-behind',
    'certificate-untrusted',
    'certificate-wrong-name',
    'not-a-central',
    'central-failing',
    'support-unreachable',
    'every-site-host-down',
    'site-host-unresolved',
    'site-host-silent',
    'softphone-line-dead',
    'softphone-line-loses',
    'softphone-line-slow',
    'softphone-line-unsteady',
    'network-was-cut',
    'central-was-lost',
  ],
} as const;

type Level = keyof typeof CHAIN;
const LEVELS = Object.keys(CHAIN) as Level[];

/** Everything that a fault at this level breaks as well. */
export function above(level: Level): string[] {
  return LEVELS.slice(LEVELS.indexOf(level) + 1).flatMap((one) => [...CHAIN[one]]);
}
