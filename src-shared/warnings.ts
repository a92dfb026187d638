import type { ErrorCode } from './errors.ts';

/** These say how the poste is, not what has happened: reading one ends nothing. */
const STILL_HOLD: ReadonlySet<ErrorCode> = new Set([
  'disk-full',
  'storage-read-only',
  'storage-failed',
  'storage-damaged',
  'storage-back',
]);

/** Whether a warning stays although the agent has read it. */
export function stillHolds(code: ErrorCode): boolean {
  return STILL_HOLD.has(code);
}
