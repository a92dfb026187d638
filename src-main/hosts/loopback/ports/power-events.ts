import { networkInterfaces } from 'node:os';
import type { Clock, PowerEvent, PowerEvents } from '#core/ports.ts';

const LOOK_EVERY_MS = 15_000;
/** Timers stand still while a machine sleeps, the wall clock does not. */
const SLEPT_IF_LATE_BY_MS = 30_000;

export interface PowerEventsOptions {
  readonly clock: Clock;
  readonly addresses?: () => string;
}

/** What plain Node can tell: it woke late, or its addresses changed. Looks only while listened to. */
export function createPowerEvents({
  clock,
  addresses = currentAddresses,
}: PowerEventsOptions): PowerEvents {
  const listeners = new Set<(event: PowerEvent) => void>();
  let cancel: () => void = () => undefined;

  const look = (expectedAt: number, before: string): void => {
    const now = addresses();
    if (clock.now() - expectedAt > SLEPT_IF_LATE_BY_MS) tell('resume');
    if (now !== before) tell('network-changed');
    schedule(now);
  };
  const schedule = (known: string): void => {
    const expectedAt = clock.now() + LOOK_EVERY_MS;
    cancel = clock.after(LOOK_EVERY_MS, () => look(expectedAt, known));
  };
  const tell = (event: PowerEvent): void => listeners.forEach((listener) => listener(event));

  return {
    subscribe(listener) {
      if (listeners.size === 0) schedule(addresses());
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) cancel();
      };
    },
  };
}

function currentAddresses(): string {
  const all = Object.entries(networkInterfaces()).flatMap(([name, found = []]) =>
    found.map(({ address, internal }) => (internal ? '' : `${name} ${address}`)),
  );
  return all.sort().join('\n');
}
