import type { ErrorCode, Fault } from '#shared/errors.ts';

const UNREACHABLE: readonly ErrorCode[] = [
  'offline',
  'name-not-resolved',
  'connection-refused',
  'certificate-refused',
  'timeout',
  'captive-portal',
];

/**
 * Whether support could not be reached at all. The general sentences for these speak of a ticket
 * that leaves by itself, which a reply or a picture does not.
 */
export function meansUnreachable({ code }: Fault): boolean {
  return UNREACHABLE.includes(code);
}
