import { createOsTicket } from '#central/help-desks/osticket/create-osticket.ts';
import { OsTicketSettings } from '#central/help-desks/osticket/settings.ts';
import type { HelpDesk } from '#central/help-desks/help-desk.ts';
import {
  OSTICKET_SEED,
  startOsTicket,
  type OsTicketSimulator,
} from '../simulators/osticket/start-osticket.ts';
import type { Wrong } from './bench.ts';

/** One that can only be given tickets: nobody looks inside a live one by its API. */
export interface CreateOnlyBench {
  readonly name: string;
  readonly url: string;
  readonly simulator: OsTicketSimulator | undefined;
  open(wrong?: Wrong): HelpDesk;
  isCreate(method: string, path: string): boolean;
}

export async function osTicketBench(env: NodeJS.ProcessEnv): Promise<CreateOnlyBench> {
  const simulator = env.OSTICKET_URL === undefined ? await startOsTicket() : undefined;
  const url = env.OSTICKET_URL ?? simulator?.url ?? '';
  return {
    name: 'osTicket 1.18',
    url,
    simulator,
    open: (wrong: Wrong = {}) =>
      createOsTicket(
        { fetch: wrong.fetch ?? fetch },
        OsTicketSettings.parse({
          url: wrong.url ?? url,
          key: wrong.token ?? env.OSTICKET_KEY ?? OSTICKET_SEED.key,
        }),
      ),
    isCreate: (method, path) => method === 'POST' && path.endsWith('/tickets.email'),
  };
}
