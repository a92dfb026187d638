import { z } from 'zod';
import { LEAST_KEPT_DAYS } from '../tickets/erase-old-tickets.ts';
import { HelpDeskConfig } from '../help-desks/registry.ts';
import { isNetwork } from '../http/way-in.ts';

/** What `central --config FILE` may say; what is not named here is refused. */
export const CentralConfig = z.strictObject({
  /** Where the central keeps its data; a relative path begins at the file's own folder. */
  data: z.string().min(1).optional(),
  /** In the place of `data`, as `--database` takes it. */
  database: z.string().min(1).optional(),
  databasePasswordFile: z.string().min(1).optional(),
  host: z.string().min(1).optional(),
  port: z.number().int().min(0).max(65_535).optional(),
  /** Postes that may hold a line open for news; 0 offers none. */
  events: z.number().int().min(0).max(99_999).optional(),
  /** Days a resolved ticket stays after its last change, then it is erased; for ever unless said. */
  keepResolvedDays: z.number().int().min(LEAST_KEPT_DAYS).max(36_500).optional(),
  /** A door of its own for what Prometheus and a balancer ask. */
  metrics: z
    .strictObject({
      host: z.string().min(1).default('127.0.0.1'),
      port: z.number().int().min(0).max(65_535),
    })
    .optional(),
  /** PEM files; without them the central speaks plain HTTP, for a proxy before it or one machine. */
  tls: z.strictObject({ certificate: z.string().min(1), key: z.string().min(1) }).optional(),
  /** Proxies whose `X-Forwarded-For` and `-Proto` are believed, as addresses or networks. */
  trustedProxies: z
    .array(z.string().refine(isNetwork, 'is an address or a network, such as 10.0.0.0/8'))
    .max(50)
    .optional(),
  /** Whether a token that many postes share still opens the API; false unless said. */
  sharedToken: z.boolean().optional(),
  helpDesk: HelpDeskConfig.optional(),
});
export type CentralConfig = z.infer<typeof CentralConfig>;
