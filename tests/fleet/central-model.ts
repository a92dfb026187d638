import { createRateLimiter } from '#central/access/rate-limiter.ts';
import type { Clock, Random } from '#core/ports.ts';
import type { Receipt } from '#shared/central-api.ts';
import { fault, type Fault } from '#shared/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { TicketContent } from '#shared/ticket.ts';
import type { RequestKind, Traffic } from './traffic.ts';

/** How the central stands; a scenario changes it as time passes. */
export interface Condition {
  readonly kind: 'well' | 'gone' | 'failing';
  /** How many times longer its database takes. */
  readonly slowness: number;
}

export interface CentralModelOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly traffic: Traffic;
  readonly capacityPerSecond: number;
  readonly condition: (now: number) => Condition;
}

export interface CentralModel {
  health(): Promise<Result<unknown, Fault>>;
  news(): Promise<Result<unknown, Fault>>;
  submit(key: string, content: TicketContent): Promise<Result<Receipt, Fault>>;
  /** Key to the provisional reference it came with, in the order of their commits. */
  readonly stored: ReadonlyMap<string, string>;
  /** Requests refused with 429 or 503. */
  rejected(): number;
}

/** Four connections to the database; with these a well central carries 50 submissions a second. */
const DATABASE_CONNECTIONS = 4;
const SERVICE_MS: Record<RequestKind, number> = { health: 4, news: 8, ticket: 60 };
/** As the real client: `central-client.ts`, `http-client.ts`, `ticket-requests.ts`. */
const TIMEOUT_MS: Record<RequestKind, number> = { health: 3_000, news: 10_000, ticket: 180_000 };
const LONGEST_QUEUE = 500;
const FULL_QUEUE_RETRY_MS = 30_000;
/** One answer in two hundred is lost after the commit: the fleet must not make two of that ticket. */
const LOST_ANSWERS = 0.005;

/** A door with a rate limit, a queue and a database that remembers keys. Time is virtual. */
export function createCentralModel(options: CentralModelOptions): CentralModel {
  const { clock, random, traffic, capacityPerSecond } = options;
  const limiter = createRateLimiter(clock, {
    burst: capacityPerSecond,
    perSecond: capacityPerSecond,
  });
  const database = createDatabaseQueue(clock);
  const stored = new Map<string, string>();
  let rejected = 0;

  async function ask<Value>(kind: RequestKind, work: () => Value): Promise<Result<Value, Fault>> {
    const { kind: standing, slowness } = options.condition(clock.now());
    traffic.count(kind, clock.now());
    if (standing === 'gone') return err(fault('connection-refused', 'The central is gone'));
    if (standing === 'failing') return err(fault('central-failed', 'HTTP 500', { status: 500 }));
    const retryAfterMs = retryAfter();
    if (retryAfterMs > 0) {
      rejected += 1;
      return err(fault('rate-limited', 'HTTP 429', { status: 429, retryAfterMs }));
    }
    return database.serve(SERVICE_MS[kind] * slowness, TIMEOUT_MS[kind], work);
  }

  /** The header is in whole seconds. */
  function retryAfter(): number {
    if (database.waiting() >= LONGEST_QUEUE) return FULL_QUEUE_RETRY_MS;
    return Math.ceil(limiter('fleet') / 1000) * 1000;
  }

  return {
    health: () => ask('health', () => ({})),
    news: () => ask('news', () => ({})),
    submit: async (key, content) => {
      const outcome = await ask('ticket', () => {
        if (!stored.has(key)) stored.set(key, content.provisionalReference);
        return receiptFor(key, content, clock.now());
      });
      if (outcome.ok && random() < LOST_ANSWERS) return err(fault('offline', 'The answer is lost'));
      return outcome;
    },
    stored,
    rejected: () => rejected,
  };
}

/** First come, first served. A caller who gives up does not stop the work: that is how answers get lost. */
function createDatabaseQueue(clock: Clock) {
  const freeAt = new Array<number>(DATABASE_CONNECTIONS).fill(0);
  let waiting = 0;

  return {
    waiting: () => waiting,
    serve: <Value>(
      serviceMs: number,
      timeoutMs: number,
      work: () => Value,
    ): Promise<Result<Value, Fault>> =>
      new Promise((answer) => {
        const soonest = freeAt.indexOf(Math.min(...freeAt));
        const begins = Math.max(clock.now(), freeAt[soonest] ?? 0);
        freeAt[soonest] = begins + serviceMs;
        waiting += 1;
        clock.after(timeoutMs, () => answer(err(fault('timeout', 'No answer in time'))));
        clock.after(begins + serviceMs - clock.now(), () => {
          waiting -= 1;
          answer(ok(work()));
        });
      }),
  };
}

function receiptFor(
  key: string,
  { provisionalReference, attachments }: TicketContent,
  now: number,
): Receipt {
  const receivedAt = new Date(now).toISOString();
  return { reference: key, provisionalReference, status: 'new', receivedAt, attachments };
}
