import { flushCompileCache } from 'node:module';
import { homedir } from 'node:os';
import {
  app,
  globalShortcut,
  ipcMain,
  Notification,
  powerMonitor,
  protocol,
  session,
  shell,
  systemPreferences,
} from 'electron';
import { createContractServer, type ContractServer } from '#bridge/serve-contract.ts';
import type { Core } from '#core/core.ts';
import { createCore } from '#core/create-core.ts';
import type { Clock, Log, Ports } from '#core/ports.ts';
import { createSystemClock } from '#hosts/common/system-clock.ts';
import type { Fault } from '#shared/errors.ts';
import type { Policy } from '#shared/settings.ts';
import { SCHEME } from './app-identity.ts';
import { createSchemeHandler } from './app-scheme.ts';
import { attempt } from './attempt.ts';
import { createAutostart } from './autostart.ts';
import { followCentralOrigins } from './central-origins.ts';
import { createConceal } from './conceal-window.ts';
import { createPorts } from './create-ports.ts';
import { findDesktopEntry } from './desktop-entry.ts';
import { createHotKey } from './hot-key.ts';
import { findInstallation } from './installation.ts';
import { EVENT_CHANNEL } from './ipc-channels.ts';
import { serveIpc } from './ipc-transport.ts';
import type { LaunchIntent } from './launch-intent.ts';
import { listenToSystem } from './listen-to-system.ts';
import type { LocalFolders } from './local-folders.ts';
import { createWindowOpener, type WindowOpener } from './open-window.ts';
import { findPage, type Page } from './page.ts';
import { createPopoverBehaviour, type PopoverBehaviour } from './popover-behaviour.ts';
import { createMicrophone, type GuardedMicrophone } from './ports/microphone.ts';
import { createQuitFlow } from './quit-flow.ts';
import { guardSession } from './session-policy.ts';
import { createRestart } from './restart.ts';
import { NOWHERE, type TrayIcon } from './tray.ts';
import { guardWebContents } from './web-contents-policy.ts';
import type { AppWindow } from './window.ts';
import { wireTray } from './wire-tray.ts';
import { wireWindow } from './wire-window.ts';

export interface HostStart {
  readonly folders: LocalFolders;
  readonly log: Log;
  readonly intent: LaunchIntent;
}

export interface HostRun extends HostStart {
  readonly policy: Policy;
  readonly policyProblem: Fault | undefined;
}

interface Host {
  readonly core: Core;
  readonly server: ContractServer;
  readonly ports: Ports;
  readonly window: AppWindow;
  readonly behaviour: PopoverBehaviour;
  readonly opener: WindowOpener;
  readonly page: Page;
  readonly microphone: GuardedMicrophone;
  readonly assets: string;
  readonly renderer: string;
}

/** Chromium is ready: the parts are made, then shown one by one; none can keep the tray away. */
export function runHost(run: HostRun): void {
  const { log, intent } = run;
  const clock = createSystemClock();
  let tray: TrayIcon | undefined;
  const host = makeHost(run, clock, () => tray?.bounds() ?? NOWHERE);
  const { core, window, opener } = host;

  attempt(log, 'doors', () => openDoors(host, log));
  attempt(log, 'tray', () => (tray = showTray(host)));
  attempt(log, 'calls', () => serveCalls(host, log));
  attempt(log, 'system', () => listenToSystem({ app, powerMonitor, opener }));
  attempt(log, 'notices', () => hearOldNotices(opener));
  const windowIsComing = !startsHidden(intent);
  core.start({ windowIsComing }).catch((thrown: unknown) => log.error('core-start', thrown));
  if (windowIsComing) opener.open('start');
  clock.after(REST_AFTER_MS, () => {
    window.prepare();
    flushCompileCache();
  });
}

/** A logon is a busy time: what is only for later waits this long. */
const REST_AFTER_MS = 4000;

function makeHost(run: HostRun, clock: Clock, trayBounds: () => Electron.Rectangle): Host {
  const { folders, policy, policyProblem, log } = run;
  const installation = findInstallation({
    moduleUrl: import.meta.url,
    isPackaged: app.isPackaged,
    resources: process.resourcesPath,
  });
  const page = findPage(app.isPackaged, process.env['ELECTRON_RENDERER_URL']);
  const behaviour = createPopoverBehaviour(() => clock.now());
  const window = wireWindow({
    installation,
    pageUrl: page.url,
    behaviour,
    trayBounds,
    isQuitting: () => quitFlow.isQuitting(),
    clock,
    log,
  });
  const microphone = createMicrophone({ platform: process.platform, systemPreferences, clock });
  const ports = createPorts({
    dataFolder: folders.data,
    installation,
    policy,
    policyProblem,
    clock,
    log,
    conceal: createConceal({ window, behaviour, clock }),
    reveal: () => opener.reveal(),
    microphone,
    restart: createRestart({ app, isSeen: () => window.isVisible(), process }),
  });
  const core = createCore(ports);
  const server = createContractServer({
    handlers: core.handlers,
    onDefect: (call, thrown) => log.error('defect', thrown, { call }),
  });
  const quitFlow = createQuitFlow({ app, clock, stop: () => core.stop(), log });
  const opener = createWindowOpener({ core, window, behaviour, log });
  const { assets, renderer } = installation;
  return { core, server, ports, window, behaviour, opener, page, microphone, assets, renderer };
}

/** What a page may reach, settled before there is one. */
function openDoors(host: Host, log: Log): void {
  const { core, server, page, microphone, behaviour, renderer } = host;
  guardSession(session.defaultSession, page.origin, microphone.isOpen, behaviour.hold);
  protocol.handle(SCHEME, createSchemeHandler(renderer, server));
  const externalOrigins = followCentralOrigins(core);
  guardWebContents({ app, shell, origin: page.origin, externalOrigins, log });
}

function showTray({ core, ports, opener, assets }: Host): TrayIcon {
  const { settings, locale, power, clock, log } = ports;
  let chosen = settings.read().settings;
  const hotKey = createHotKey({ globalShortcut, onPress: () => opener.open('hot-key'), log });
  hotKey.use(chosen.hotKey);
  core.subscribe((event) => {
    if (event.name !== 'settings') return;
    chosen = event.value;
    hotKey.use(chosen.hotKey);
  });
  const systemLanguage = locale.toLowerCase().startsWith('en') ? 'en' : 'fr';
  return wireTray({
    core,
    opener,
    autostart: createAutostart({
      app,
      platform: process.platform,
      executable: process.execPath,
      desktopEntry: findDesktopEntry({
        environment: process.env,
        home: homedir(),
        executable: process.execPath,
      }),
    }),
    hotKey: hotKey.state,
    language: () => (chosen.language === 'auto' ? systemLanguage : chosen.language),
    assets,
    power,
    clock,
    log,
  });
}

function serveCalls({ core, server, window, page }: Host, log: Log): void {
  serveIpc({ ipcMain, server, origin: page.origin, log });
  core.subscribe((event) => window.send(EVENT_CHANNEL, event));
}

/** A notice of an earlier run can still be clicked on Windows. */
function hearOldNotices(opener: WindowOpener): void {
  if (process.platform === 'win32') Notification.handleActivation(() => void opener.reveal());
}

/** Started with the session, nobody asked for a window; macOS says so itself. */
function startsHidden({ hidden }: LaunchIntent): boolean {
  return hidden || (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin);
}
