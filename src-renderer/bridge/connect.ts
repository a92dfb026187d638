import type { Bridge } from './bridge.ts';
import { createElectronBridge, type PreloadApi } from './electron-bridge.ts';
import type { EventChannel } from './event-stream.ts';
import { createLoopbackBridge } from './loopback-bridge.ts';

declare global {
  interface Window {
    /** Present in Electron's window only. */
    readonly sosPoste?: PreloadApi;
  }
}

/** Chooses the transport, once. */
export function connect(): Bridge {
  if (window.sosPoste !== undefined) return createElectronBridge(window.sosPoste);
  return createLoopbackBridge({
    fetch: (...request) => window.fetch(...request),
    openEvents: () => new EventSource('/events') as EventChannel,
    after: (delayMs, task) => void window.setTimeout(task, delayMs),
  });
}
