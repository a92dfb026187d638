import { isoNow, type After, type CentralPorts } from '../ports.ts';
import { createGateway, type Gateway } from './gateway/create-gateway.ts';
import { HelpDeskError } from './help-desk-error.ts';
import type { HelpDesk } from './help-desk.ts';
import { createHold, fetchWhileHeld } from './hold.ts';
import { createPace } from './pace.ts';
import { openHelpDesk, type HelpDeskConfig } from './registry.ts';

/** The help desk of the settings, in front of which this central stands from now on. */
export async function openGateway(
  { store, clock, log, after }: CentralPorts & { readonly after: After },
  config: HelpDeskConfig,
): Promise<Gateway> {
  const hold = createHold({ handOvers: store.handOvers, log });
  const desk = openHelpDesk({ fetch: fetchWhileHeld(fetch, hold) }, config);
  const since = await store.handOvers.begin(`${config.kind} ${config.url}`, isoNow(clock));
  void sayWhetherItAnswers(desk, log);
  const pollMs = config.pollSeconds * 1000;
  const chance = Math.random;
  const pace = createPace({ clock, chance });
  return createGateway({ store, clock, log, after, desk, hold, pace, since, pollMs, chance });
}

/** The central starts whatever it says: tickets are taken and wait. */
async function sayWhetherItAnswers(desk: HelpDesk, log: CentralPorts['log']): Promise<void> {
  const { name } = desk.capabilities;
  try {
    await desk.check();
    log.info('help-desk-ready', { name });
  } catch (thrown) {
    const code = thrown instanceof HelpDeskError ? thrown.code : 'defect';
    log.error('help-desk-not-ready', thrown, { name, code });
  }
}
