import type { Rung } from '../diagnostics.ts';
import type { KnownFacts } from './known-facts.ts';

export interface LadderBreak {
  readonly rung: Rung;
  /** One of the ladder's words, or what the system said where that has no word of ours. */
  readonly word: string;
  readonly host: string;
}

/** Where the ladder to the central broke; null when it held or was not climbed. */
export function ladderBreak(facts: KnownFacts): LadderBreak | null {
  const ladder = facts['central-reachable'];
  const step = ladder?.rungs.find(({ rung }) => rung === ladder.broken);
  if (ladder === undefined || step === undefined) return null;
  return { rung: step.rung, word: wordOf(step.rung, step.detail), host: ladder.host };
}

/** The central's host when the ladder broke for one of these reasons. */
export function brokeFor(facts: KnownFacts, ...words: string[]): { host: string } | null {
  const broken = ladderBreak(facts);
  return broken !== null && words.includes(broken.word) ? { host: broken.host } : null;
}

/** Whether the central was reached over the network, and not on this machine itself. */
export function reachesOut(facts: KnownFacts): boolean {
  const ladder = facts['central-reachable'];
  return ladder?.broken === null && !/^(?:localhost|127\.|\[?::1)/u.test(ladder.host);
}

function wordOf(rung: Rung, detail: string): string {
  if (detail === 'timeout' || detail === '') return SILENT_AT[rung] ?? 'timeout';
  return IN_OUR_WORDS[detail] ?? detail;
}

/** What it means that nothing came in time. */
const SILENT_AT: { readonly [At in Rung]?: string } = {
  gateway: 'gateway-silent',
  'name-servers': 'name-servers-silent',
  name: 'name-servers-silent',
  tcp: 'silent',
  proxy: 'proxy-silent',
};

/** Words of Node, OpenSSL and Chromium, as older postes sent them. */
const IN_OUR_WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused',
  ERR_CONNECTION_REFUSED: 'refused',
  ETIMEDOUT: 'silent',
  ERR_CONNECTION_TIMED_OUT: 'silent',
  ENOTFOUND: 'name-not-found',
  ERR_NAME_NOT_RESOLVED: 'name-not-found',
  EAI_AGAIN: 'name-servers-silent',
  ENETUNREACH: 'no-route',
  EHOSTUNREACH: 'no-route',
  ERR_ADDRESS_UNREACHABLE: 'no-route',
  CERT_HAS_EXPIRED: 'certificate-expired',
  ERR_CERT_DATE_INVALID: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-not-yet-valid',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-untrusted',
  ERR_CERT_AUTHORITY_INVALID: 'certificate-untrusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-wrong-name',
  ERR_CERT_COMMON_NAME_INVALID: 'certificate-wrong-name',
};

/** Words that have a rule of their own. */
export const NAMED_BREAKS: ReadonlySet<string> = new Set([
  'no-adapter',
  'link-down',
  'no-address',
  'self-assigned',
  'no-default-route',
  'gateway-silent',
  'no-name-server',
  'name-servers-silent',
  'name-servers-failing',
  'name-not-found',
  'name-lies',
  'no-route',
  'refused',
  'silent',
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-untrusted',
  'certificate-wrong-name',
  'clock-wrong',
  'captive-portal',
  'proxy-refused',
  'proxy-silent',
  'not-a-central',
]);
