import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import type { App, CommandLine } from 'electron';
import { record } from './journal.ts';
import { isReady, onlyBeforeReady, whenReady } from './readiness.ts';

type Methods = Partial<Omit<App, keyof EventEmitter | 'commandLine'>>;

const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string };
const paths = new Map<string, string>();

const commandLine = {
  getSwitchValue: (name: string): string =>
    process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ??
    '',
} satisfies Partial<CommandLine>;

export const app = Object.assign(new EventEmitter(), { commandLine }, {
  isPackaged: false,
  whenReady,
  isReady,
  getVersion: () => version,
  getLocale: () => 'fr',
  getPath: (name: string) => paths.get(name) ?? tmpdir(),
  setPath(name: string, path: string) {
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`);
    record('setPath', name);
    paths.set(name, path);
  },
  setToastActivatorCLSID: (id: string) => record('setToastActivatorCLSID', id),
  setAppUserModelId: (id: string) => record('setAppUserModelId', id),
  requestSingleInstanceLock(data?: unknown) {
    record('requestSingleInstanceLock', data);
    return !process.argv.includes('--fake-lock-is-held');
  },
  disableHardwareAcceleration() {
    onlyBeforeReady('app.disableHardwareAcceleration');
    record('disableHardwareAcceleration');
  },
  enableSandbox() {
    onlyBeforeReady('app.enableSandbox');
    record('enableSandbox');
  },
  getLoginItemSettings: () => ({
    openAtLogin: false,
    wasOpenedAtLogin: false,
    status: 'not-registered' as const,
    executableWillLaunchAtLogin: false,
    launchItems: [],
  }),
  setLoginItemSettings: () => undefined,
  /** As Electron: a listener that prevents it keeps the program alive until `exit`. */
  quit(): void {
    const event = preventable();
    app.emit('before-quit', event);
    if (!event.defaultPrevented) process.exit(0);
  },
  exit(code?: number): void {
    record('exit', code);
    process.exit(code);
  },
} satisfies Methods);

export function preventable() {
  const event = {
    defaultPrevented: false,
    preventDefault: (): void => void (event.defaultPrevented = true),
  };
  return event;
}
