import type { CentralPorts } from '../ports.ts';
import { CENTRAL_VERSION } from '../version.ts';
import type { Metrics } from './create-metrics.ts';
import { serveOperations, type Operations } from './serve-operations.ts';

export type Operated = Operations & Pick<Metrics, 'measures' | 'countListeners'>;

/** Loaded where it is asked for: the central that a poste starts for itself has nobody who reads it. */
export async function openOperations(
  { store, clock }: CentralPorts,
  place: { readonly host: string; readonly port: number },
): Promise<Operated> {
  const { createMetrics } = await import('./create-metrics.ts');
  const metrics = createMetrics({ store, clock, version: CENTRAL_VERSION });
  const served = await serveOperations({ ...place, metrics, store });
  return { ...served, measures: metrics.measures, countListeners: metrics.countListeners };
}
