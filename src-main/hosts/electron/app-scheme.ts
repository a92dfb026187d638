import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CustomScheme } from 'electron';
import type { ContractServer } from '#bridge/serve-contract.ts';
import { contentTypeOf } from '#hosts/common/content-types.ts';
import { withFirstSnapshot } from '#hosts/common/with-first-snapshot.ts';
import { APP_ORIGIN, SCHEME } from './app-identity.ts';

/** Told to Chromium before it is ready, or the page has no storage, no fetch and no code cache. */
export const PRIVILEGED_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** The page talks to the program by IPC only: it may connect to nothing. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(self)',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * Serves the built page from `folder`, which may lie inside the application's archive, with the window's
 * state in it as `serve` tells it.
 */
export function createSchemeHandler(folder: string, serve: ContractServer) {
  return async (request: Request): Promise<Response> => {
    if (request.method !== 'GET') return refuse(405);
    const path = pathInside(folder, request.url);
    if (path === undefined) return refuse(404);
    try {
      const bytes = new Uint8Array(await readFile(path));
      const body = path.endsWith('.html') ? await wholePage(bytes, serve) : bytes;
      return new Response(body, { headers: { ...HEADERS, 'content-type': contentTypeOf(path) } });
    } catch {
      return refuse(404);
    }
  };
}

/** Undefined for another host, an undecodable path, or a path with a step that is not a plain name. */
function pathInside(folder: string, url: string): string | undefined {
  const { protocol, host, pathname } = new URL(url);
  if (`${protocol}//${host}` !== APP_ORIGIN) return undefined;
  const steps = pathname === '/' ? ['index.html'] : pathname.slice(1).split('/').map(decode);
  return steps.every(isPlainName) ? join(folder, ...steps) : undefined;
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return '';
  }
}

/** Letters, digits, `-`, `_` and inner dots: what the build emits, and nothing a file system reads as a way out. */
function isPlainName(step: string): boolean {
  return /^[\w-][\w.-]*$/u.test(step);
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: HEADERS });
}

/** The scheme's files are on this machine: there is no line to be quicker on. */
async function wholePage(bytes: Uint8Array, serve: ContractServer): Promise<string> {
  const { head, rest } = withFirstSnapshot(bytes, serve);
  return head + (await rest);
}
