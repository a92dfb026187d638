import type { Rung } from '#shared/diagnostics.ts';
import type { LadderDetail, LadderWord } from '#shared/facts/ladder-detail.ts';

export interface BrokenRungOptions {
  /** Where it shows that another rung is the broken one. */
  readonly rung?: Rung;
  readonly about?: string[];
}

/** A rung that broke for a reason of our own, as one machine word such as `captive-portal`. */
export class BrokenRung extends Error {
  override readonly name = 'BrokenRung';
  readonly word: LadderWord;
  readonly rung: Rung | undefined;
  readonly about: string[] | undefined;

  constructor(word: LadderWord, { rung, about }: BrokenRungOptions = {}) {
    super(word);
    this.word = word;
    this.rung = rung;
    this.about = about;
  }
}

/** One word of the closed list for a failure, and never a host or a path. */
export function faultWord(thrown: unknown): LadderWord {
  if (thrown instanceof BrokenRung) return thrown.word;
  if (!(thrown instanceof Error)) return 'error';
  const { code } = thrown as NodeJS.ErrnoException;
  // Chromium's network stack names the fault in the message only, and refuses redirects so.
  const chromium = /net::(ERR_[A-Z0-9_]{1,60})/u.exec(thrown.message)?.[1];
  const named = chromium ?? (typeof code === 'string' ? code : '');
  const word = WORDS.find(([pattern]) => pattern.test(named))?.[1];
  if (word !== undefined) return word;
  if (/redirect/iu.test(thrown.message)) return 'captive-portal';
  // Node's fetch hides the fault of the socket in the cause; several addresses, several causes.
  const within = thrown instanceof AggregateError ? (thrown.errors as unknown[])[0] : thrown.cause;
  return within === undefined ? 'error' : faultWord(within);
}

/** Codes of Node, OpenSSL and Chromium; the first that fits. */
const WORDS: readonly (readonly [RegExp, LadderDetail])[] = [
  [/^(?:ENOTFOUND|ENODATA|ERR_NAME_NOT_RESOLVED)$/u, 'name-not-found'],
  [/^(?:EAI_|ESERVFAIL|EREFUSED|ERR_NAME_RESOLUTION_FAILED|ERR_DNS_)/u, 'name-servers-failing'],
  [/^ERR_PROXY_CONNECTION_FAILED$/u, 'proxy-silent'],
  [/^ERR_(?:TUNNEL_CONNECTION_FAILED|PROXY_\w+|MANDATORY_PROXY\w*)$/u, 'proxy-refused'],
  [
    /^(?:EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|ERR_ADDRESS_UNREACHABLE|ERR_INTERNET_DISCONNECTED)$/u,
    'no-route',
  ],
  [/^(?:ECONNREFUSED|EACCES|EPERM|ERR_CONNECTION_REFUSED)$/u, 'refused'],
  [/^(?:ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|ERR_(?:CONNECTION_)?TIMED_OUT)$/u, 'silent'],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|ERR_CONNECTION_\w+|ERR_EMPTY_RESPONSE)$/u, 'closed'],
  // Chromium says the same of a certificate of tomorrow; the rung `tls` tells them apart.
  [/^(?:CERT_HAS_EXPIRED|ERR_CERT_DATE_INVALID)$/u, 'certificate-expired'],
  [/^CERT_NOT_YET_VALID$/u, 'certificate-not-yet-valid'],
  [/^ERR_(?:TLS_CERT_ALTNAME_INVALID|CERT_COMMON_NAME_INVALID)$/u, 'certificate-wrong-name'],
  [/CERT|ISSUER|VERIFY_LEAF|INVALID_CA/u, 'certificate-untrusted'],
  [/^(?:EPROTO|ERR_SSL_\w+|ERR_TLS_\w+)$/u, 'tls-failed'],
];
