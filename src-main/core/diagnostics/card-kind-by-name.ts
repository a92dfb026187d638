import type { Facts } from '#shared/diagnostics.ts';

/**
 * Windows and macOS tell the kind of a card only through programs that take a second to start;
 * the names they give to cards say it well enough.
 */
export function cardKindByName(name: string): Facts['interfaces'][number]['kind'] {
  if (/vethernet|virtual|vmware|hyper-v|vpn|tap|tun|docker|wsl|bridge|awdl|llw|anpi/iu.test(name)) {
    return 'virtual';
  }
  if (/wi-?fi|wlan|wireless|sans fil/iu.test(name)) return 'wireless';
  if (/ethernet|local area|réseau local/iu.test(name)) return 'wired';
  return 'unknown';
}
