import type { BrowserWindow, Rectangle } from 'electron';
import type { PopoverBehaviour } from './popover-behaviour.ts';
import { createWindowKeeper, type WindowKeeperOptions } from './window-keeper.ts';
import type { WindowKind } from './window-shape.ts';

export interface AppWindowOptions extends WindowKeeperOptions {
  readonly kind: WindowKind;
  /** Where it belongs now; not asked for a plain window. */
  readonly place: (byTrayClick: boolean) => Rectangle;
  readonly behaviour: PopoverBehaviour;
  readonly isQuitting: () => boolean;
}

export type AppWindow = ReturnType<typeof createAppWindow>;

/** The one window of the program: hidden rather than closed, shown where the icon is. */
export function createAppWindow(options: AppWindowOptions) {
  const { behaviour, place } = options;
  const isPopover = options.kind === 'popover';
  const keeper = createWindowKeeper(options);
  const isVisible = (): boolean => keeper.current()?.isVisible() ?? false;

  const hide = (): void => {
    if (!isVisible()) return;
    keeper.current()?.hide();
    behaviour.hidden();
    keeper.rest();
  };
  const prepare = () =>
    keeper.prepare((window) => listen(window, { ...options, hide, discard: keeper.discard }));

  return {
    isVisible,
    hide,

    /** Builds the hidden window ahead of the first click; one that nobody comes to see may go again. */
    prepare(): void {
      prepare();
      if (!isVisible()) keeper.rest();
    },

    async show(byTrayClick: boolean): Promise<void> {
      keeper.wake();
      const { window, ready } = prepare();
      await ready;
      if (window.isDestroyed()) return;
      if (isPopover) raise(window, place(byTrayClick));
      bringUp(window, behaviour);
    },

    /** Gone at once, where hiding alone is animated and a slow machine still shows a ghost. */
    vanish(): void {
      keeper.current()?.setOpacity(0);
      hide();
    },

    /** After `vanish`, as it was and where it was. */
    reappear(): void {
      const window = keeper.current();
      if (window === undefined) return;
      keeper.wake();
      window.setOpacity(1);
      bringUp(window, behaviour);
    },

    /** The screens have changed under it. */
    replace(): void {
      if (isPopover && isVisible()) keeper.current()?.setBounds(place(false));
    },

    send: (channel: string, value: unknown): void =>
      keeper.current()?.webContents.send(channel, value),
  };
}

/** Above the taskbar and full-screen softphones; hidden, it covers nothing. */
function raise(window: BrowserWindow, bounds: Rectangle): void {
  // Set twice: between screens of different scales the first is counted in the old one's pixels.
  window.setBounds(bounds);
  window.setBounds(bounds);
  window.setAlwaysOnTop(true, 'pop-up-menu');
  // Explorer forgets it when it restarts.
  window.setSkipTaskbar(true);
}

/** Showing alone does not always bring the focus on Windows. */
function bringUp(window: BrowserWindow, behaviour: PopoverBehaviour): void {
  behaviour.shown();
  window.show();
  window.focus();
}

interface Listening extends AppWindowOptions {
  readonly hide: () => void;
  readonly discard: () => void;
}

function listen(window: BrowserWindow, options: Listening): void {
  const { behaviour, clock, hide, discard } = options;
  window.on('close', (event) => {
    if (options.isQuitting()) return;
    event.preventDefault();
    hide();
  });
  window.webContents.on('render-process-gone', discard);
  window.webContents.on('devtools-opened', () => {
    window.webContents.once('devtools-closed', behaviour.hold());
  });
  if (options.kind === 'plain') return;
  window.on('focus', behaviour.focused);
  window.on('blur', () => {
    // A dialog of ours disables the window it stands on (Windows, and a sheet on macOS).
    if (!window.isVisible() || !window.isEnabled()) return;
    const answer = behaviour.onBlur();
    if (answer === 'hide') hide();
    if (answer === 'refocus') clock.after(REFOCUS_AFTER_MS, () => refocus(window));
  });
}

const REFOCUS_AFTER_MS = 100;

function refocus(window: BrowserWindow): void {
  if (!window.isDestroyed() && window.isVisible() && !window.isFocused()) window.focus();
}
