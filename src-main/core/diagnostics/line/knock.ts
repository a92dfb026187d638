import { connect } from 'node:net';
import { startStopwatch } from '../stopwatch.ts';

/**
 * How long a host takes to answer one small question, in milliseconds; null when it does not until
 * the signal aborts. The question is the first packet of a connection: no system asks a right for it,
 * and a refusal travels as far as an acceptance. Never rejects.
 */
export async function knock(
  address: string,
  port: number,
  signal: AbortSignal,
): Promise<number | null> {
  if (signal.aborted) return null;
  return new Promise((resolve) => {
    const elapsedMs = startStopwatch();
    const socket = connect({ host: address, port });
    const settle = (ms: number | null) => {
      signal.removeEventListener('abort', giveUp);
      socket.destroy();
      resolve(ms);
    };
    const giveUp = () => settle(null);
    signal.addEventListener('abort', giveUp, { once: true });
    socket.once('connect', () => settle(elapsedMs()));
    socket.on('error', ({ code }: NodeJS.ErrnoException) => {
      settle(code === 'ECONNREFUSED' || code === 'ECONNRESET' ? elapsedMs() : null);
    });
  });
}
