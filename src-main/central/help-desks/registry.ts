import { z } from 'zod';
import { assertNever } from '#shared/result.ts';
import type { Fetch } from './door.ts';
import type { HelpDesk } from './help-desk.ts';
import { createGlpi } from './glpi/create-glpi.ts';
import { accessOf, GlpiSettings } from './glpi/settings.ts';
import { createOsTicket } from './osticket/create-osticket.ts';
import { OsTicketSettings } from './osticket/settings.ts';
import { proveGone } from './prove-gone.ts';
import { createRedmine } from './redmine/create-redmine.ts';
import { RedmineSettings } from './redmine/settings.ts';
import { createRequestTracker } from './request-tracker/create-request-tracker.ts';
import { RequestTrackerSettings } from './request-tracker/settings.ts';
import { createZammad } from './zammad/create-zammad.ts';
import { ZammadSettings } from './zammad/settings.ts';
import type { Hook } from './webhook/read-webhook.ts';

/** What every help desk is set up with, beside its own settings. */
const common = {
  /** How often it is asked what has changed, while a ticket is followed. */
  pollSeconds: z.number().min(5).max(3600).default(60),
};

/** Of those that can be read. */
const hooked = {
  ...common,
  /** What their calls of `/hooks/help-desk` are signed with; left out, none is taken. */
  webhookSecret: z.string().min(16).optional(),
  /** How often its articles are asked for, where its settings choose any. */
  articlesEverySeconds: z.number().min(60).max(86_400).default(3600),
  /** Categories of the central, by the class, category or project of the articles there. */
  articleCategories: z.record(z.string(), z.array(z.string().min(1))).default({}),
  /** How long an article of theirs takes, which they do not say. */
  articleMinutes: z.number().int().min(1).max(60).default(5),
};

/** Every help desk there is an adapter for: one line here, and one in `openHelpDesk`. */
const AnyHelpDesk = z.discriminatedUnion('kind', [
  RequestTrackerSettings.extend({ kind: z.literal('request-tracker'), ...hooked }).strict(),
  RedmineSettings.extend({ kind: z.literal('redmine'), ...hooked }).strict(),
  GlpiSettings.extend({ kind: z.literal('glpi'), ...hooked }).strict(),
  ZammadSettings.extend({ kind: z.literal('zammad'), ...hooked }).strict(),
  OsTicketSettings.extend({ kind: z.literal('osticket'), ...common }).strict(),
]);

const NO_ACCESS =
  'takes userToken, or for the new API of GLPI 11 clientId, clientSecret, user and password';

export const HelpDeskConfig = AnyHelpDesk.refine(
  (config) => config.kind !== 'glpi' || accessOf(config) !== undefined,
  { error: NO_ACCESS },
);
export type HelpDeskConfig = z.infer<typeof HelpDeskConfig>;

/** Undefined where no call of the help desk is taken. */
export function hookOf(config: HelpDeskConfig | undefined): Hook | undefined {
  if (config === undefined || config.kind === 'osticket') return undefined;
  const { kind, webhookSecret: secret } = config;
  return secret === undefined ? undefined : { kind, secret };
}

export function openHelpDesk(ports: { readonly fetch: Fetch }, config: HelpDeskConfig): HelpDesk {
  return proveGone(createHelpDesk(ports, config));
}

function createHelpDesk(ports: { readonly fetch: Fetch }, config: HelpDeskConfig): HelpDesk {
  switch (config.kind) {
    case 'request-tracker':
      return createRequestTracker(ports, config);
    case 'redmine':
      return createRedmine(ports, config);
    case 'glpi':
      return createGlpi(ports, config);
    case 'zammad':
      return createZammad(ports, config);
    case 'osticket':
      return createOsTicket(ports, config);
    default:
      return assertNever(config);
  }
}
