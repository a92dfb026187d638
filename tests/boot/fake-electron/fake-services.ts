import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type {
  IpcMainInvokeEvent,
  Net,
  PowerMonitor,
  Protocol,
  SafeStorage,
  Session,
  Shell,
  SystemPreferences,
} from 'electron';
import { record } from './journal.ts';
import { onlyAfterReady, onlyBeforeReady } from './readiness.ts';

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;
const handlers = new Map<string, Handler>();
export const handlerOf = (channel: string): Handler | undefined => handlers.get(channel);

export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
});

type SchemeHandler = (request: Request) => Response | Promise<Response>;
const schemes = new Map<string, SchemeHandler>();
export const schemeHandler = (scheme: string): SchemeHandler | undefined => schemes.get(scheme);

export const protocol = {
  registerSchemesAsPrivileged(privileged) {
    onlyBeforeReady('protocol.registerSchemesAsPrivileged');
    record('registerSchemesAsPrivileged', privileged);
  },
  handle(scheme, handler) {
    onlyAfterReady('protocol.handle');
    schemes.set(scheme, handler);
  },
} satisfies Partial<Protocol>;

type Check = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
export const guards: { check: Check | undefined } = { check: undefined };

export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: (check) => void (guards.check = check ?? undefined),
    setDevicePermissionHandler: () => undefined,
    closeAllConnections: () => Promise.resolve(),
    forceReloadProxyConfig: () => Promise.resolve(),
  } satisfies Partial<Omit<Session, keyof EventEmitter>>),
};

/** Turned round byte by byte: not a secret, but not the text either. */
export const safeStorage = {
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  getSelectedStorageBackend: () => 'gnome_libsecret' as const,
  encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(text).reverse()),
  decryptStringAsync: (bytes: Buffer) =>
    Promise.resolve({ result: Buffer.from(bytes).reverse().toString(), shouldReEncrypt: false }),
} satisfies Partial<SafeStorage>;

export const net = { fetch: (input, init) => fetch(input, init) } satisfies Partial<Net>;

export const powerMonitor = Object.assign(new EventEmitter(), {
  getSystemIdleState: () => 'active' as const,
} satisfies Partial<Omit<PowerMonitor, keyof EventEmitter>>);

export const systemPreferences = {
  getMediaAccessStatus: () => 'granted' as const,
  askForMediaAccess: () => Promise.resolve(true),
} satisfies Partial<Omit<SystemPreferences, keyof EventEmitter>>;

export const shell = {
  openExternal(url: string) {
    record('openExternal', url);
    return Promise.resolve();
  },
} satisfies Partial<Shell>;

/** A real process, speaking as a utility process does. */
export const utilityProcess = {
  fork(entry: string) {
    onlyAfterReady('utilityProcess.fork');
    record('fork', entry);
    const child = fork(entry, [], {
      execArgv: ['--import', new URL('parent-port.ts', import.meta.url).href],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const utility = Object.assign(new EventEmitter(), {
      postMessage: (message: unknown) => void child.send(message as object, () => undefined),
      kill: () => child.kill(),
    });
    child.on('message', (message) => utility.emit('message', message));
    child.on('exit', (code) => utility.emit('exit', code ?? 1));
    return utility;
  },
};

export class Notification extends EventEmitter {
  static readonly isSupported = (): boolean => true;
  readonly show = (): void => record('notification.show');
}
