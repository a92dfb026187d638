/** Whoever asks while the work is under way gets its answer; afterwards it is done anew. */
export function shareRunning<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<Value> | undefined;
  return () =>
    (running ??= work().finally(() => {
      running = undefined;
    }));
}
