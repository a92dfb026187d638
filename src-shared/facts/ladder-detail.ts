import { z } from 'zod';

/**
 * What the connectivity ladder says of a rung, as one machine word: the rules and the words for people
 * switch on these. A status of HTTP stands beside them as its number, such as `503`. Reports that were
 * kept by earlier versions hold words that are not on this list, so what is stored is any text.
 */
export const LADDER_DETAILS = [
  'no-adapter',
  'link-down',
  'no-address',
  'self-assigned',
  'no-default-route',
  'gateway-silent',
  'no-name-server',
  'name-servers-silent',
  'name-not-found',
  'name-servers-failing',
  'name-lies',
  'no-route',
  'refused',
  'silent',
  'closed',
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-untrusted',
  'certificate-wrong-name',
  'clock-wrong',
  'tls-failed',
  'captive-portal',
  'proxy-refused',
  'proxy-silent',
  'not-a-central',
  'timeout',
  'error',
  // Of a rung that held, or that was of no use here: never a fault.
  'dhcp',
  'some-name-servers-silent',
  'loopback',
  'ip-address',
  'same-network',
  'plain-http',
  'no-proxy',
  'unknown',
] as const;
export const LadderDetail = z.enum(LADDER_DETAILS);
export type LadderDetail = z.infer<typeof LadderDetail>;

/** One of the list, a status of HTTP, or nothing to say. */
export type LadderWord = LadderDetail | `${number}` | '';
