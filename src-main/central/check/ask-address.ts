import { networkFault } from '../help-desks/door-faults.ts';
import type { Fetch } from '../help-desks/door.ts';

export type AddressFault =
  | 'unknown-name'
  | 'nobody-listens'
  | 'no-route'
  | 'no-answer'
  /** It sends on to another address, which a credential is never sent after. */
  | 'elsewhere';
export type Encryption = 'good' | 'plain' | 'local' | 'bad';

export interface AddressFacts {
  readonly fault?: AddressFault;
  /** Where it sends on to. */
  readonly where?: string;
  /** Undefined where nobody answered. */
  readonly encryption?: Encryption;
}

const PATIENCE_MS = 15_000;

/** Whether somebody answers there, whatever the answer, and whether the line is one to send a token over. */
export async function askAddress(fetch: Fetch, url: string): Promise<AddressFacts> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(url, { redirect: 'manual', signal });
    await response.body?.cancel().catch(() => undefined);
    const encryption = encryptionOf(url);
    const where = sentOnTo(url, response);
    return where === undefined ? { encryption } : { encryption, fault: 'elsewhere', where };
  } catch (thrown) {
    const { message } = networkFault(thrown);
    if (/CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)/u.test(message)) return { encryption: 'bad' };
    return { fault: faultOf(message) };
  }
}

function faultOf(words: string): AddressFault {
  if (/ENOTFOUND|EAI_AGAIN/u.test(words)) return 'unknown-name';
  if (/ECONNREFUSED/u.test(words)) return 'nobody-listens';
  return /EHOSTUNREACH|ENETUNREACH/u.test(words) ? 'no-route' : 'no-answer';
}

function encryptionOf(url: string): Encryption {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:') return 'good';
  return /^(?:localhost|127\.[\d.]+|\[::1\])$/u.test(hostname) ? 'local' : 'plain';
}

/** A login page at the same place is none of our business; another scheme or host is. */
function sentOnTo(url: string, { status, headers }: Response): string | undefined {
  const location = headers.get('location');
  if (status < 300 || status > 399 || location === null || !URL.canParse(location, url)) {
    return undefined;
  }
  const { origin } = new URL(location, url);
  return origin === new URL(url).origin ? undefined : origin;
}
