import { knock } from './knock.ts';
import type { Sample } from './summarise-line.ts';
import type { Clock } from '#core/ports.ts';

export const PROBES_PER_LINE = 20;
/** As phones speak: fifty packets a second would be truer, and rude to the host that is asked. */
const SPACING_MS = 80;
/** No call is bearable beyond; the system's own second try, after a second, never hides a loss. */
const ANSWER_WITHIN_MS = 600;

export interface LineMeter {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** What has come back or been given up so far, in the order in which it was asked. */
  readonly onSamples: (samples: readonly Sample[]) => void;
}

/** Twenty small questions, 1.6 s apart in all. Rejects with the signal's reason when it aborts. */
export async function measureLine(
  address: string,
  port: number,
  { clock, signal, onSamples }: LineMeter,
): Promise<readonly Sample[]> {
  const settled = new Map<number, Sample>();
  const inOrder = () => [...settled].sort(([one], [other]) => one - other).map(([, ms]) => ms);
  const asked = Array.from({ length: PROBES_PER_LINE }, async (_, index) => {
    await wait(index * SPACING_MS, clock, signal);
    const limit = new AbortController();
    const cancel = clock.after(ANSWER_WITHIN_MS, () => limit.abort());
    const sample = await knock(address, port, AbortSignal.any([limit.signal, signal]));
    cancel();
    // What was under way when the time was over is neither answered nor lost.
    signal.throwIfAborted();
    settled.set(index, sample);
    onSamples(inOrder());
  });
  await Promise.all(asked);
  return inOrder();
}

function wait(ms: number, clock: Clock, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, resolve);
    const abort = () => {
      cancel();
      reject(signal.reason as Error);
    };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
