import { deviceName } from '../device-name.ts';
import type { NetworkCard } from '../network-card.ts';

/**
 * The hardware ports of `networksetup`, with the link and speed `ifconfig` gives them, and those
 * of its other cards that are in use: tunnels. Hardware addresses are in both and not taken.
 */
export function networkCardsFrom(ifconfig: string, hardwarePorts: string): NetworkCard[] {
  const ports = new Map(
    Array.from(hardwarePorts.matchAll(PORT), ([, port = '', device = '']) => [device, port]),
  );
  return Array.from(ifconfig.matchAll(CARD)).flatMap(([, name = '', lines = '']) => {
    const port = ports.get(name);
    const link = linkOf(lines);
    if (port === undefined && (!/^(?:utun|ppp|ipsec)/u.test(name) || !/^\s+inet /mu.test(lines))) {
      return [];
    }
    const speedMbps = port === undefined ? undefined : speedOf(lines);
    return [
      {
        name,
        kind: kindOf(port),
        link,
        ...(link === 'up' && speedMbps !== undefined && { speedMbps }),
      },
    ];
  });
}

const PORT = /^Hardware Port: (.{1,80})\nDevice: (\S{1,32})/gmu;
/** A name at the start of a line, its details below, indented. */
const CARD = /^([a-z]+\d+): flags=.*\n((?:[ \t]+.*\n?)*)/gmu;

function kindOf(port: string | undefined): NetworkCard['kind'] {
  if (
    port === undefined ||
    /bridge|bluetooth|vlan|ethernet adapter \(en\d/iu.test(deviceName(port))
  ) {
    return 'virtual';
  }
  if (/wi-?fi|airport/iu.test(port)) return 'wireless';
  return /ethernet|lan|thunderbolt|usb/iu.test(port) ? 'wired' : 'unknown';
}

function linkOf(lines: string): NetworkCard['link'] {
  const status = /^\s+status: (\S+)/mu.exec(lines)?.[1];
  if (status === undefined) return 'unknown';
  return status === 'active' ? 'up' : 'down';
}

/** `media: autoselect (1000baseT <full-duplex>)`, `(2500Base-T …)`, `(10Gbase-T …)`. */
function speedOf(lines: string): number | undefined {
  const [, digits, giga] = /media: [^\n(]*\((\d{1,6})(G?)base/iu.exec(lines) ?? [];
  if (digits === undefined || Number(digits) === 0) return undefined;
  return Number(digits) * (giga === '' ? 1 : 1000);
}
