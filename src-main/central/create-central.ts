import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { fault } from '#shared/errors.ts';
import { API_RATE_LIMIT, type RateLimit } from './access/rate-limiter.ts';
import { announceChanges, createTeller } from './events/announce-changes.ts';
import { createEventStreams, MOST_EVENT_STREAMS } from './events/event-streams.ts';
import { createDesk } from './desk/create-desk.ts';
import { createRoutes } from './http/create-routes.ts';
import { createGuard } from './http/guard.ts';
import { HEADERS } from './http/headers.ts';
import { languageOf } from './http/language.ts';
import { callersFault, problemResponse } from './http/problem.ts';
import { serveEndpoints } from './http/serve-endpoints.ts';
import { createWayIn } from './http/way-in.ts';
import { serveWebhook, type WebhookOptions } from './http/webhook-route.ts';
import { createPhonePages } from './phone/phone-page.ts';
import { watchTickets } from './incidents/watch-tickets.ts';
import type { Measures } from './operations/measures.ts';
import type { CentralPorts } from './ports.ts';
import { wakeOnChanges } from './help-desks/gateway/wake-on-changes.ts';
import type { CentralStore } from './store/store.ts';
import { CENTRAL_VERSION } from './version.ts';

export interface CentralOptions extends CentralPorts {
  readonly rateLimit?: RateLimit;
  /** Whether a token that many postes share still opens the API; left out, it does. */
  readonly sharedToken?: boolean;
  /** Networks of the proxies whose `X-Forwarded-` headers are believed; left out, nobody's. */
  readonly trustedProxies?: readonly string[];
  /** Postes that may hold a line open for news; 0 offers none. */
  readonly mostEventStreams?: number;
  /** A poste or the desk page has made or changed a ticket, or somebody has pressed “try again”: `hurry`. */
  readonly onTicketChange?: (act: 'wake' | 'hurry') => void;
  /** Told of every answer of the API. */
  readonly measures?: Measures | undefined;
  /** Where the help desk tells of a change; left out, there is no such address. */
  readonly webhook?: Pick<WebhookOptions, 'hook' | 'onChange'> | undefined;
}

export interface Central {
  readonly fetch: (request: Request, environment?: unknown) => Response | Promise<Response>;
  /** A code that opens the support page once, signed in, at `/desk/enter?code=…`. */
  createEntryCode(): string;
  /** Ends the lines that postes hold open, and hears no more of other centrals. */
  closeEvents(): void;
  /** Postes that hold one open now. */
  countListeners(): number;
  /** What is written here is told to the postes. */
  readonly store: CentralStore;
}

/** The central without a socket: a test calls `fetch` with a request. */
export function createCentral(options: CentralOptions): Central {
  const events = createEventStreams({ most: options.mostEventStreams ?? MOST_EVENT_STREAMS });
  const tell = createTeller(options, events);
  const store = announceChanges(options.store, tell);
  const wake = options.onTicketChange;
  const announced = { ...options, store: wake === undefined ? store : wakeOnChanges(store, wake) };
  const ports = { ...options, store: watchTickets(announced) };
  const stopListening = options.store.hints.listen(tell);
  const app = new Hono();
  app.use(secureHeaders(HEADERS));
  // Only here: set for every address, it would take the place of the desk's own policy.
  app.use(
    '/v1/*',
    secureHeaders({ ...HEADERS, contentSecurityPolicy: { defaultSrc: ["'none'"] } }),
  );
  const { sharedToken = true, trustedProxies, rateLimit = API_RATE_LIMIT } = options;
  const wayIn = createWayIn(trustedProxies);
  serveEndpoints(app, createRoutes({ ...ports, events, sharedToken }, CENTRAL_VERSION), {
    guard: createGuard({ ...options, sharedToken }, rateLimit),
    wayIn,
    measures: options.measures,
  });
  if (options.webhook !== undefined) serveWebhook(app, { ...options, ...options.webhook });
  const desk = createDesk(ports, wayIn);
  app.route('/desk', desk.pages);
  app.route('/q', createPhonePages());
  app.get('/', (context) => context.redirect('/desk'));
  app.notFound(({ req }) =>
    problemResponse(
      fault('unknown-call', 'No such address'),
      languageOf(req.header('accept-language')),
    ),
  );
  app.onError((thrown, { req }) =>
    problemResponse(
      callersFault(thrown, options.log, 'request-failed'),
      languageOf(req.header('accept-language')),
    ),
  );
  return {
    fetch: app.fetch,
    createEntryCode: desk.createEntryCode,
    closeEvents: () => {
      stopListening();
      events.closeAll();
    },
    countListeners: events.countListeners,
    store,
  };
}
