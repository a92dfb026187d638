import type { PowerMonitor, Session } from 'electron';
import type { Clock, Log, PowerEvent, PowerEvents } from '#core/ports.ts';

export interface PowerEventsOptions {
  readonly powerMonitor: Pick<PowerMonitor, 'on'>;
  readonly session: Pick<Session, 'closeAllConnections' | 'forceReloadProxyConfig'>;
  /** The machine's addresses in one text; another text means another network. */
  readonly addresses: () => string;
  readonly clock: Clock;
  readonly log: Log;
}

/** No event tells the main process of a network that changes: its addresses do. */
const LOOK_EVERY_MS = 10_000;

/** Subscribers hear of a change once the old connections and proxy rules are out of the way. */
export function createPowerEvents(options: PowerEventsOptions): PowerEvents {
  const { powerMonitor, addresses, clock } = options;
  const listeners = new Set<(event: PowerEvent) => void>();
  const tell = (event: PowerEvent): void => {
    for (const listener of [...listeners]) listener(event);
  };
  const tellAfterRenewal = (event: PowerEvent): void => {
    renewConnections(options)
      .then(() => tell(event))
      .catch((thrown: unknown) => options.log.error('power-event', thrown, { event }));
  };
  let known = addresses();
  const look = (): void => {
    const now = addresses();
    if (now !== known) tellAfterRenewal('network-changed');
    known = now;
    clock.after(LOOK_EVERY_MS, look);
  };

  powerMonitor.on('suspend', () => tell('suspend'));
  powerMonitor.on('resume', () => tellAfterRenewal('resume'));
  powerMonitor.on('unlock-screen', () => tell('unlock'));
  clock.after(LOOK_EVERY_MS, look);
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Pooled sockets and an old proxy script outlive a docking, a VPN or a night's sleep. */
async function renewConnections({ session, log }: PowerEventsOptions): Promise<void> {
  try {
    await session.closeAllConnections();
    await session.forceReloadProxyConfig();
  } catch (thrown) {
    log.error('renew-connections', thrown);
  }
}
