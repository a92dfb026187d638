/** Electron refuses many calls before it is ready, and a few after. */
let ready = false;
let announce: () => void = () => undefined;
const promise = new Promise<void>((resolve) => (announce = resolve));

/** The first to ask makes it ready, a turn later: the program's own entry has then been read. */
export function whenReady(): Promise<void> {
  setImmediate(() => {
    ready = true;
    announce();
  });
  return promise;
}

export const isReady = (): boolean => ready;

export function onlyAfterReady(name: string): void {
  if (!ready) throw new Error(`${name} cannot be used before the app is ready`);
}

export function onlyBeforeReady(name: string): void {
  if (ready) throw new Error(`${name} must be called before the app is ready`);
}
