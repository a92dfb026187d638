/** Runs at most `limit` tasks at once, in the order they were given. Takes the task, not the work begun. */
export function limitConcurrency(
  limit: number,
): <Value>(task: () => Promise<Value>) => Promise<Value> {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= limit) await new Promise<void>((start) => queue.push(start));
    running += 1;
    try {
      return await task();
    } finally {
      running -= 1;
      queue.shift()?.();
    }
  };
}
