import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type {
  DesktopCapturer,
  DesktopCapturerSource,
  Display,
  GlobalShortcut,
  MenuItemConstructorOptions,
  NativeImage,
  NativeTheme,
  Rectangle,
  Screen,
} from 'electron';
import { liveWindows } from './fake-window.ts';
import { record } from './journal.ts';
import { onlyAfterReady } from './readiness.ts';

const bounds = (x: number, width: number, height: number): Rectangle => ({
  x,
  y: 0,
  width,
  height,
});
const taskbarBelow = (area: Rectangle): Rectangle => ({ ...area, height: area.height - 40 });

/** The primary screen on the right, so that order is not chance. */
const RIGHT = bounds(0, 1280, 1024);
const LEFT = bounds(-1920, 1920, 1080);
const display = (id: number, area: Rectangle, label: string) =>
  ({
    id,
    label,
    bounds: area,
    workArea: taskbarBelow(area),
    size: { width: area.width, height: area.height },
    scaleFactor: 1,
  }) satisfies Partial<Display> as Display;
const DISPLAYS = [display(7, RIGHT, 'Droite'), display(9, LEFT, 'Gauche')];

/** As Electron where no display answers. */
class DisplayEvents extends EventEmitter {
  override on(name: string, listener: () => void): this {
    if (process.argv.includes('--fake-no-screen')) throw new Error('No display answers');
    return super.on(name, listener);
  }
}

export const screen = Object.assign(new DisplayEvents(), {
  getAllDisplays: () => [...DISPLAYS],
  getPrimaryDisplay: () => DISPLAYS[0]!,
  getCursorScreenPoint: () => ({ x: 640, y: 1000 }),
} satisfies Partial<Omit<Screen, keyof EventEmitter>>);

const picture = (file: string, { width, height }: Rectangle): NativeImage => {
  const image = {
    isEmpty: () => false,
    getSize: () => ({ width, height }),
    toJPEG: () => readFileSync(new URL(`../../fixtures/boot/${file}`, import.meta.url)),
  } satisfies Partial<NativeImage>;
  return image as unknown as NativeImage;
};

export const desktopCapturer = {
  getSources({ types }) {
    onlyAfterReady('desktopCapturer');
    record('getSources', { types, ownWindowVisible: liveWindows().some((w) => w.isVisible()) });
    const sources = [
      { display_id: '7', thumbnail: picture('right.jpg', RIGHT) },
      { display_id: '9', thumbnail: picture('left.jpg', LEFT) },
    ];
    return Promise.resolve(sources as DesktopCapturerSource[]);
  },
} satisfies DesktopCapturer;

const shortcuts = new Map<string, () => void>();
export const pressKeys = (accelerator: string): void => shortcuts.get(accelerator)?.();

export const globalShortcut = {
  register(accelerator: string, task: () => void) {
    onlyAfterReady('globalShortcut');
    if (accelerator === '') throw new TypeError('Error processing argument at index 0');
    if (accelerator === 'Ctrl+Alt+Taken') return false;
    shortcuts.set(accelerator, task);
    return true;
  },
  unregister: (accelerator: string) => void shortcuts.delete(accelerator),
} satisfies Partial<GlobalShortcut>;

export const nativeTheme = Object.assign(new EventEmitter(), {
  shouldUseDarkColors: false,
  shouldUseDarkColorsForSystemIntegratedUI: true,
} satisfies Partial<Omit<NativeTheme, keyof EventEmitter>>);

export const Menu = {
  setApplicationMenu: (): void => undefined,
  buildFromTemplate: (items: MenuItemConstructorOptions[]) => ({ items }),
};

export class Tray extends EventEmitter {
  static current: Tray | undefined;
  image: string;
  tooltip = '';
  menu: MenuItemConstructorOptions[] = [];

  constructor(image: string) {
    super();
    onlyAfterReady('Tray');
    this.image = image;
    Tray.current = this;
    record('tray.create', image);
  }

  setImage = (image: string): void => void (this.image = image);
  setToolTip = (words: string): void => void (this.tooltip = words);
  setContextMenu = ({ items }: { items: MenuItemConstructorOptions[] }): void =>
    void (this.menu = items);
  destroy = (): void => record('tray.destroy');
}
