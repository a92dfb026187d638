import type { MiddlewareHandler } from 'hono';
import type { EndpointName } from '#shared/central-api.ts';

export interface AnsweredCall {
  readonly endpoint: EndpointName;
  readonly status: number;
  /** Until the answer’s head was ready; a stream of events goes on after it. */
  readonly seconds: number;
}

/** Told of what the central does, in numbers: no name, no words and no token can be passed on. */
export interface Measures {
  answered(call: AnsweredCall): void;
}

/** Also of calls that were refused: Hono has made their answer by then. */
export function measured(endpoint: EndpointName, measures: Measures): MiddlewareHandler {
  return async (context, next) => {
    const startedAt = performance.now();
    await next();
    measures.answered({
      endpoint,
      status: context.res.status,
      seconds: (performance.now() - startedAt) / 1000,
    });
  };
}
