import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Rectangle, WebContents } from 'electron';
import { app, preventable } from './fake-app.ts';
import { record } from './journal.ts';
import { onlyAfterReady } from './readiness.ts';

const windows: BrowserWindow[] = [];
export const liveWindows = (): readonly BrowserWindow[] =>
  windows.filter((window) => !window.isDestroyed());

const createWebContents = () =>
  Object.assign(new EventEmitter(), {
    send: (channel: string, value: { name: string }) => record('send', [channel, value.name]),
    setWindowOpenHandler: () => undefined,
  } satisfies Partial<Omit<WebContents, keyof EventEmitter>>);

/** A window without a page: it shows, hides, and tells its focus as a real one does. */
export class BrowserWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents = createWebContents();
  readonly #state = { visible: false, focused: false, destroyed: false, enabled: true };
  #bounds: Rectangle = { x: 0, y: 0, width: 0, height: 0 };

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    onlyAfterReady('BrowserWindow');
    this.options = options;
    record('window.create', { show: options.show, sandbox: options.webPreferences?.sandbox });
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  loadURL(url: string): Promise<void> {
    record('window.load', url);
    setImmediate(() => this.emit('ready-to-show'));
    return Promise.resolve();
  }

  show(): void {
    this.#state.visible = true;
    record('window.show', this.#bounds);
  }

  hide(): void {
    this.#state.visible = false;
    record('window.hide');
    this.blur();
  }

  focus(): void {
    this.#state.focused = true;
    this.emit('focus');
  }

  blur(): void {
    if (!this.#state.focused) return;
    this.#state.focused = false;
    this.emit('blur');
  }

  /** As on Windows: the dialog disables its owner, then takes the focus; closing gives both back. */
  openDialog(): () => void {
    this.#state.enabled = false;
    this.blur();
    return () => {
      this.#state.enabled = true;
      this.focus();
    };
  }

  close(): void {
    const event = preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    this.#state.destroyed = true;
    this.#state.visible = false;
    record('window.destroy');
  }

  setBounds(bounds: Rectangle): void {
    this.#bounds = bounds;
  }

  isVisible = (): boolean => this.#state.visible;
  isEnabled = (): boolean => this.#state.enabled;
  isFocused = (): boolean => this.#state.focused;
  isDestroyed = (): boolean => this.#state.destroyed;
  setOpacity = (opacity: number): void => record('window.opacity', opacity);
  setAlwaysOnTop = (): void => undefined;
  setSkipTaskbar = (): void => undefined;
}
