/** SQLite answers at once; the port is asynchronous. A throw becomes a rejection. */
export function settle<Value>(work: () => Value): Promise<Value> {
  return new Promise((resolve) => resolve(work()));
}
