import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';

/** One call of the central's API, as its route, its client and its document all read it. */
export interface Endpoint {
  readonly summary: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Path parameters in braces. */
  readonly path: string;
  /** Whether a bearer token is asked for. */
  readonly token: boolean;
  readonly query?: z.ZodObject;
  readonly headers?: z.ZodObject;
  readonly body?: {
    readonly mediaType: 'application/json' | 'multipart/form-data' | 'image/*';
    readonly schema: z.ZodType;
    /** For `multipart/form-data`: the name of the part that is JSON; `picture` names the others. */
    readonly part?: 'ticket' | 'reply';
  };
  readonly answer: {
    readonly status: 200 | 201;
    readonly mediaType: 'application/json' | 'image/*' | 'text/event-stream';
    readonly schema?: z.ZodType;
    /** Whether the answer carries an ETag and honours If-None-Match with 304. */
    readonly etag?: boolean;
  };
  /** Codes a caller has to be ready for, besides `not-enrolled`, `rate-limited` and `central-failed`. */
  readonly problems: readonly ErrorCode[];
}
