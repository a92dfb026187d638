/** The line between a child program and the process that started it, in either host. */
export interface ParentChannel {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The parent is gone: a child must not outlive it. */
  onClosed(listener: () => void): void;
}

/** Electron's utility processes speak through `process.parentPort`, forked ones through `process.send`. */
interface UtilityPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

/** Undefined when the program was started by hand, with no parent to speak to. */
export function openParentChannel(): ParentChannel | undefined {
  const utilityPort = (process as { parentPort?: UtilityPort }).parentPort;
  if (utilityPort !== undefined) return fromUtilityPort(utilityPort);
  if (process.send !== undefined) return fromFork();
  return undefined;
}

function fromUtilityPort(port: UtilityPort): ParentChannel {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', (event) => listener(event.data)),
    // Electron ends its utility processes itself.
    onClosed: () => undefined,
  };
}

function fromFork(): ParentChannel {
  return {
    send: (message) => process.send?.(message),
    onMessage: (listener) => process.on('message', listener),
    onClosed: (listener) => process.once('disconnect', listener),
  };
}
