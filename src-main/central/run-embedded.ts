import { StartCentral, type CentralAnswer } from '#programs/embedded-central.ts';
import type { ParentChannel } from '#programs/parent-channel.ts';
import { hashOf } from './access/secrets.ts';
import { isoNow } from './ports.ts';
import { createLineLog, systemClock } from './real-ports.ts';
import { serveCentral, type ServedCentral } from './serve-central.ts';

/** Started by an agent for itself: waits to be told where, answers where, ends with its parent. */
export function runEmbedded(channel: ParentChannel, complain: (line: string) => void): void {
  let starting: Promise<ServedCentral> | undefined;
  const answer = (message: CentralAnswer) => channel.send(message);

  channel.onMessage((message) => {
    if (starting !== undefined) return;
    const order = StartCentral.safeParse(message);
    if (!order.success) {
      answer({ type: 'central-failed', message: order.error.message });
      return;
    }
    starting = start(order.data, complain);
    starting.then(
      (central) =>
        answer({ type: 'central-ready', url: central.url, deskUrl: central.createDeskUrl() }),
      (thrown: unknown) => answer({ type: 'central-failed', message: String(thrown) }),
    );
  });

  const stop = () => {
    const stopped = Promise.resolve(starting).then((central) => central?.stop());
    // A central that never started has already said why.
    void stopped.catch(() => undefined).then(() => process.exit(0));
  };
  channel.onClosed(stop);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
}

async function start(
  { dataFolder, agentToken }: StartCentral,
  complain: (line: string) => void,
): Promise<ServedCentral> {
  const log = createLineLog(complain, systemClock);
  const central = await serveCentral({ dataFolder, host: '127.0.0.1', port: 0, log });
  const { store, clock } = central.ports;
  await store.access.addToken({
    hash: hashOf(agentToken),
    kind: 'poste',
    label: 'embedded',
    createdAt: isoNow(clock),
  });
  return central;
}
