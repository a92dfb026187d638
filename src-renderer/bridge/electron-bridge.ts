import type { AppEvent, CallName, Reply } from '#shared/contract.ts';
import { programStopped, type Bridge } from './bridge.ts';

/** What the preload exposes, and nothing else. */
export interface PreloadApi {
  invoke(name: CallName, input: unknown): Promise<Reply>;
  subscribe(listener: (event: AppEvent) => void): () => void;
}

/** The window lives and dies with the program, so its link is never lost. */
export function createElectronBridge(api: PreloadApi): Bridge {
  return {
    call: async <Name extends CallName>(name: Name, input: unknown) =>
      (await api.invoke(name, input).catch(programStopped)) as Reply<Name>,
    subscribe: (listener) => api.subscribe(listener),
    watchLink: () => () => undefined,
  };
}
