import { registryKeys } from './registry-text.ts';

/**
 * Whether an update waits for a restart: the two keys stand while it does. Asked for by listing
 * their parents, because a missing key and a forbidden one fail alike. Undefined parents could not
 * be listed; null when neither could.
 */
export function pendingRestart(
  servicing: string | undefined,
  updates: string | undefined,
): boolean | null {
  if (servicing === undefined && updates === undefined) return null;
  return (
    holds(servicing, /\\Component Based Servicing\\RebootPending$/iu) ||
    holds(updates, /\\Auto Update\\RebootRequired$/iu)
  );
}

function holds(listing: string | undefined, key: RegExp): boolean {
  return registryKeys(listing ?? '').some(({ path }) => key.test(path));
}
