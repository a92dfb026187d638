import { obeyParent } from './commands.ts';
import { app } from './fake-app.ts';
import {
  desktopCapturer,
  globalShortcut,
  Menu,
  nativeTheme,
  screen,
  Tray,
} from './fake-desktop.ts';
import {
  ipcMain,
  net,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
  systemPreferences,
  utilityProcess,
} from './fake-services.ts';
import { BrowserWindow } from './fake-window.ts';

/** Stands in for the `electron` module: what the program uses of it, and nothing more. */
export {
  app,
  BrowserWindow,
  desktopCapturer,
  globalShortcut,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
  Tray,
  utilityProcess,
};

/** As electron-store imports it. */
const electron = { app, ipcMain, shell };
export { electron as default };

Object.defineProperty(process, 'resourcesPath', { value: process.cwd() });
obeyParent();
