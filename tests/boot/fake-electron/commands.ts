import type { IpcMainInvokeEvent } from 'electron';
import { app } from './fake-app.ts';
import { pressKeys, Tray } from './fake-desktop.ts';
import { guards, handlerOf, schemeHandler } from './fake-services.ts';
import { liveWindows } from './fake-window.ts';
import { journal } from './journal.ts';

/** What a test can do to the running program, and see of it. */
export const commands = {
  journal,
  tray: () => ({
    image: Tray.current?.image,
    tooltip: Tray.current?.tooltip,
    labels: Tray.current?.menu.map(({ label }) => label ?? '-') ?? [],
  }),
  clickTray: () => void Tray.current?.emit('click'),
  pressKeys,
  quit: () => app.quit(),
  startAgain: (data: unknown) => void app.emit('second-instance', {}, [], '', data),
  window: () => liveWindows().map((window) => ({ visible: window.isVisible() }))[0],
  loseFocus: () => liveWindows().forEach((window) => window.blur()),
  closeWindow: () => liveWindows().forEach((window) => window.close()),

  /** As the page's `invoke`, from a frame at `url`; `framed` is one inside the page. */
  async invoke({ url, framed, args }: { url: string; framed: boolean; args: unknown[] }) {
    const senderFrame = { url, parent: framed ? {} : null };
    const event = { senderFrame } as unknown as IpcMainInvokeEvent;
    return handlerOf('sos-poste:invoke')?.(event, ...args);
  },

  async fetchPage({ url, method }: { url: string; method: string }) {
    const response = await schemeHandler('sos-poste')?.(new Request(url, { method }));
    if (response === undefined) throw new Error('The scheme is not handled');
    const headers = Object.fromEntries(response.headers);
    return { status: response.status, headers, body: await response.text() };
  },

  mayUse: ({ permission, origin, mediaType }: MediaQuestion) =>
    guards.check?.(null, permission, origin, {
      isMainFrame: true,
      mediaType: mediaType === 'audio' ? 'audio' : 'video',
    }),
};

interface MediaQuestion {
  readonly permission: 'media' | 'geolocation' | 'clipboard-sanitized-write';
  readonly origin: string;
  readonly mediaType: string;
}

export type Commands = typeof commands;
export type CommandName = keyof Commands;

interface Order {
  readonly id: number;
  readonly name: CommandName;
  readonly input: unknown;
}

/** Orders come by the line of the process that started this one; each is answered by its number. */
export function obeyParent(): void {
  process.on('message', (order: Order) => {
    const run = commands[order.name] as (input: unknown) => unknown;
    Promise.resolve()
      .then(() => run(order.input))
      .then((value) => ({ id: order.id, value }))
      .catch((thrown: unknown) => ({ id: order.id, problem: String(thrown) }))
      .then((answer) => process.send?.(answer))
      .catch(() => process.exit(1));
  });
}
