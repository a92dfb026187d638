import { isoNow, type CentralPorts } from '../ports.ts';
import { createGateway, type Gateway } from './gateway/create-gateway.ts';
import { HelpDeskError } from './help-desk-error.ts';
import type { HelpDesk } from './help-desk.ts';
import { openHelpDesk, type HelpDeskConfig } from './registry.ts';

/** The help desk of the settings, in front of which this central stands from now on. */
export async function openGateway(
  { store, clock, log }: CentralPorts,
  config: HelpDeskConfig,
): Promise<Gateway> {
  const desk = openHelpDesk({ fetch }, config);
  const since = await store.handOvers.begin(`${config.kind} ${config.url}`, isoNow(clock));
  void sayWhetherItAnswers(desk, log);
  const pollMs = config.pollSeconds * 1000;
  return createGateway({ store, clock, log, desk, since, pollMs, chance: Math.random });
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
