import type { Hono } from 'hono';
import { FaultError } from '#shared/errors.ts';
import { createRateLimiter, type RateLimit } from '../access/rate-limiter.ts';
import { readWebhook, type Hook } from '../help-desks/webhook/read-webhook.ts';
import type { CentralPorts } from '../ports.ts';
import { readBody } from './read-body.ts';

export const WEBHOOK_PATH = '/hooks/help-desk';

/** Zammad sends the whole message along, which may be of 1.5 million letters. */
const LIMIT_BYTES = 4_000_000;

/** A team that answers one ticket a second is told of at once; more of them wait for the next question. */
const WEBHOOK_RATE: RateLimit = { burst: 60, perSecond: 1 };

export interface WebhookOptions extends Pick<CentralPorts, 'clock' | 'log'> {
  readonly hook: Hook;
  /** Tickets may have changed there, by their ids; none in particular when it is empty. */
  readonly onChange: (foreignIds: readonly string[]) => Promise<void>;
}

/**
 * Hears of a change at the help desk. It is believed to have happened and nothing else: the ticket is
 * then read there. What is not signed with the secret is refused before it is parsed.
 */
export function serveWebhook(app: Hono, { clock, log, hook, onChange }: WebhookOptions): void {
  const limiter = createRateLimiter(clock, WEBHOOK_RATE);
  app.post(WEBHOOK_PATH, async ({ req, body }) => {
    const bytes = await readBody(req.raw, LIMIT_BYTES, 'request-too-large');
    const ids = readWebhook(hook, { header: (name) => req.header(name), body: bytes });
    if (ids === undefined) {
      log.info('webhook-refused', { kind: hook.kind });
      throw new FaultError('wrong-origin', 'The signature is not that of the help desk');
    }
    const retryAfterMs = limiter('help-desk');
    if (retryAfterMs > 0) {
      throw new FaultError('rate-limited', 'Too many changes at once', { retryAfterMs });
    }
    await onChange(ids);
    return body(null, 204);
  });
}
