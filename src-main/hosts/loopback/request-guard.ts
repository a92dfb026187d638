import type { IncomingHttpHeaders } from 'node:http';
import { fault, type Fault } from '#shared/errors.ts';
import { isSameSecret } from './access-token.ts';

export interface RequestGuardOptions {
  /** `127.0.0.1:port`, the only name we answer to. */
  readonly host: string;
  readonly accessToken: string;
  /** The value of the session cookie. */
  readonly session: string;
}

export type RequestGuard = ReturnType<typeof createRequestGuard>;

/**
 * Who may ask. Any page in any browser of this machine can reach this port, and so can any other
 * account: each function names the reason to refuse, or undefined.
 */
export function createRequestGuard({ host, accessToken, session }: RequestGuardOptions) {
  const origin = `http://${host}`;
  const cookieName = `sos-poste-${host.split(':')[1] ?? ''}`;

  /** A name that was made to point at 127.0.0.1 (DNS rebinding) shows in the Host header. */
  const refuseHost = (headers: IncomingHttpHeaders): Fault | undefined =>
    headers.host === host ? undefined : fault('wrong-host', 'The Host header is not ours');

  const refuseSession = (headers: IncomingHttpHeaders): Fault | undefined =>
    isSameSecret(cookieOf(headers, cookieName), session)
      ? undefined
      : fault('wrong-token', 'No valid session cookie');

  return {
    refuseHost,
    refuseSession,

    /** Our own header makes a foreign page's request one that browsers ask leave for, and never get. */
    refuseCall(headers: IncomingHttpHeaders): Fault | undefined {
      if (headers.origin !== origin || !isSameOriginFetch(headers)) return wrongOrigin;
      if (headers['x-sos-poste'] !== '1') return wrongOrigin;
      return refuseSession(headers);
    },

    /** Browsers send no Origin with a same-origin GET, but all say where the fetch came from. */
    refuseEvents(headers: IncomingHttpHeaders): Fault | undefined {
      const isOurs = headers.origin === origin || headers['sec-fetch-site'] === 'same-origin';
      if (!isOurs || !isSameOriginFetch(headers)) return wrongOrigin;
      if (headers.origin !== undefined && headers.origin !== origin) return wrongOrigin;
      return refuseSession(headers);
    },

    /** A second start of the program reads the token from its owner-only file; a page cannot. */
    refuseProgram(headers: IncomingHttpHeaders): Fault | undefined {
      if (headers.origin !== undefined) return wrongOrigin;
      return isSameSecret(headers.authorization, `Bearer ${accessToken}`)
        ? undefined
        : fault('wrong-token', 'No valid access token');
    },

    sessionCookie: `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`,
  };
}

const wrongOrigin = fault('wrong-origin', 'The request does not come from our own page');

function isSameOriginFetch(headers: IncomingHttpHeaders): boolean {
  return (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin';
}

function cookieOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
