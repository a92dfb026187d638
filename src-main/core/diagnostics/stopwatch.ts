/** Milliseconds since it was started, to a tenth; not moved by a change of the system's date. */
export function startStopwatch(): () => number {
  const startedAt = performance.now();
  return () => Math.round((performance.now() - startedAt) * 10) / 10;
}
