import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Measures } from './measures.ts';
import { watchStore } from './watch-store.ts';
import type { CentralStore } from '../store/store.ts';
import type { Clock } from '../ports.ts';

export interface MetricsOptions {
  readonly store: CentralStore;
  readonly clock: Clock;
  readonly version: string;
}

export interface Metrics {
  readonly measures: Measures;
  /** Postes that hold a line open for news, asked at each reading. */
  countListeners(count: () => number): void;
  /** All of them, in Prometheus’s text format 0.0.4. */
  read(): Promise<string>;
  readonly contentType: string;
}

/** From a health request to a ticket with five pictures over a thin line. */
const BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What Prometheus reads of a central; what is kept in the store is asked for at each reading. */
export function createMetrics({ store, clock, version }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    ...{ name: 'sos_poste_central_info', help: 'The version that runs.', registers },
    labelNames: ['version'],
  }).set({ version }, 1);
  watchStore({ store, clock, registers });
  return {
    measures: countAnswers(registers),
    countListeners: (count) => {
      new Gauge({
        name: 'sos_poste_listening_postes',
        help: 'Postes that hold a line open for news.',
        registers,
        collect() {
          this.set(count());
        },
      });
    },
    read: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function countAnswers(registers: Registry[]): Measures {
  const labelNames = ['endpoint', 'status'] as const;
  const answers = new Counter({
    name: 'sos_poste_answers_total',
    help: 'Calls of the API, by endpoint and HTTP status.',
    ...{ labelNames, registers },
  });
  const durations = new Histogram({
    name: 'sos_poste_answer_seconds',
    help: 'From a call of the API to the head of its answer.',
    ...{ labelNames: ['endpoint'] as const, buckets: BUCKETS_S, registers },
  });
  return {
    answered: ({ endpoint, status, seconds }) => {
      answers.inc({ endpoint, status: String(status) });
      durations.observe({ endpoint }, seconds);
    },
  };
}
