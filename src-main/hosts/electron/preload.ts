import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { AppEvent, Reply } from '#shared/contract.ts';
import { EVENT_CHANNEL, INVOKE_CHANNEL } from './ipc-channels.ts';

/** All that the page can reach. Names and inputs are checked on the other side, by the contract. */
const sosPoste = {
  invoke: (name: string, input: unknown): Promise<Reply> =>
    ipcRenderer.invoke(INVOKE_CHANNEL, name, input) as Promise<Reply>,

  /** The answer ends the subscription. Electron's own event object never reaches the page. */
  subscribe(listener: (event: AppEvent) => void): () => void {
    const onEvent = (_event: IpcRendererEvent, event: AppEvent): void => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, onEvent);
    return () => void ipcRenderer.off(EVENT_CHANNEL, onEvent);
  },
};

contextBridge.exposeInMainWorld('sosPoste', sosPoste);
