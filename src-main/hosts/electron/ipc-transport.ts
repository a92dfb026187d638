import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { ContractServer } from '#bridge/serve-contract.ts';
import type { Log } from '#core/ports.ts';
import type { Reply } from '#shared/contract.ts';
import { fault } from '#shared/errors.ts';
import { err } from '#shared/result.ts';
import { INVOKE_CHANNEL } from './ipc-channels.ts';

export interface IpcTransportOptions {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly server: ContractServer;
  /** The only origin whose top frame may call. */
  readonly origin: string;
  readonly log: Log;
}

/** Answers our own page and nobody else: not another origin, not a frame within the page. */
export function serveIpc({ ipcMain, server, origin, log }: IpcTransportOptions): void {
  ipcMain.handle(INVOKE_CHANNEL, (event, name: unknown, input: unknown): Promise<Reply> | Reply => {
    if (isOwnTopFrame(event, origin)) return server(name, input);
    log.warn('ipc-refused', { origin: originOf(event) });
    return err(fault('wrong-origin', 'The call does not come from the page of SOS Poste'));
  });
}

/** Read at once: the frame is null as soon as the page has navigated away. */
function isOwnTopFrame({ senderFrame }: IpcMainInvokeEvent, origin: string): boolean {
  return senderFrame?.parent === null && urlOrigin(senderFrame.url) === origin;
}

function originOf({ senderFrame }: IpcMainInvokeEvent): string {
  return senderFrame === null ? 'gone' : (urlOrigin(senderFrame.url) ?? 'none');
}

/** `URL.origin` is the text "null" for schemes Node does not know, so it is put together here. */
export function urlOrigin(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
