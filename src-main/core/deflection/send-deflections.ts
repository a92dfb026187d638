import { randomUUID } from 'node:crypto';
import type { DeflectionBatch } from '#shared/deflection.ts';
import type { Fault } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import { FLEET_SPREAD_MS } from '../central-client/fleet-manners.ts';
import { isStillAhead } from '../planned-moment.ts';
import type { Clock, Log, Random } from '../ports.ts';
import type { DeflectionStore } from './deflection-store.ts';
import { STANDS_FOR_MS } from './deflection.ts';

export interface SendDeflectionsOptions {
  readonly store: DeflectionStore;
  readonly send: (key: string, batch: DeflectionBatch) => Promise<Result<unknown, Fault>>;
  readonly site: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

const AT_MOST_EVERY_MS = 3_600_000;
const KEPT_FOR_MS = 60 * 86_400_000;

/**
 * Brings the counts to the central when it has just answered something else: no timer and no request
 * to find out. A batch keeps its key until it is confirmed, so a lost answer counts nothing twice.
 */
export function createSendDeflections(options: SendDeflectionsOptions): () => Promise<void> {
  const { store, send, site, clock, random, log } = options;
  // A floor that starts at the same hour does not bring its counts at the same minute.
  let notBefore = clock.now() + random() * FLEET_SPREAD_MS;

  return async () => {
    const now = clock.now();
    if (isStillAhead(notBefore, now, AT_MOST_EVERY_MS + FLEET_SPREAD_MS)) return;
    notBefore = now + AT_MOST_EVERY_MS + random() * FLEET_SPREAD_MS;
    store.settleUpTo(now - STANDS_FOR_MS);
    store.forgetBefore(now - KEPT_FOR_MS);
    const batch = store.nextBatch(randomUUID());
    if (batch === undefined) return;
    const outcome = await send(batch.key, { site, rows: [...batch.rows] });
    if (!outcome.ok) log.warn('deflection', { code: outcome.error.code });
    // What a central will never take must not keep the rest from leaving.
    if (outcome.ok || outcome.error.code === 'invalid-input') store.forgetBatch(batch.key);
  };
}
