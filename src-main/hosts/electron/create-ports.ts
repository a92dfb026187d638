import {
  app,
  desktopCapturer,
  net,
  Notification,
  powerMonitor,
  safeStorage,
  screen,
  session,
  systemPreferences,
  utilityProcess,
} from 'electron';
import type { Clock, Log, Microphone, Ports, Restart, ScreenCapture } from '#core/ports.ts';
import { networkAddresses } from '#hosts/common/network-addresses.ts';
import { createPolicyCheck } from '#hosts/common/policy-check.ts';
import { policyFile } from '#hosts/common/read-policy.ts';
import type { Fault } from '#shared/errors.ts';
import type { Policy } from '#shared/settings.ts';
import type { Installation } from './installation.ts';
import { createCaptureFallback, mayUseFallback } from './ports/capture-fallback.ts';
import { createCarefulCapture } from './ports/careful-capture.ts';
import { createChromiumFetch } from './ports/chromium-fetch.ts';
import { describeDisplays } from './ports/displays.ts';
import { createNotices } from './ports/notices.ts';
import { createPowerEvents } from './ports/power-events.ts';
import { createPrograms, forkProgram, type ProgramsOptions } from './ports/programs.ts';
import { createProxyFor } from './ports/proxy-for.ts';
import { createScreenCapture } from './ports/screen-capture.ts';
import { createSecretBox } from './ports/secret-box.ts';
import { createSettingsStore } from './ports/settings-store.ts';

export interface PortsOptions {
  readonly dataFolder: string;
  readonly installation: Installation;
  readonly policy: Policy;
  readonly policyProblem: Fault | undefined;
  readonly clock: Clock;
  readonly log: Log;
  readonly conceal: () => Promise<() => void>;
  readonly reveal: () => Promise<void>;
  readonly microphone: Microphone;
  readonly restart: Restart;
}

/** What Electron offers the core. Once the application is ready, not before. */
export function createPorts(options: PortsOptions): Ports {
  const { dataFolder, installation, policy, clock, log, reveal } = options;
  const programs: ProgramsOptions = {
    fork: utilityProcess.fork.bind(utilityProcess),
    folder: installation.programs,
    log,
  };
  return {
    host: 'electron',
    version: app.getVersion(),
    paths: { data: dataFolder },
    clock,
    random: Math.random,
    capture: createCapture(options, programs),
    secrets: createSecretBox({ safeStorage, platform: process.platform, folder: dataFolder, log }),
    notices: createNotices({
      createNotification: (content) => new Notification(content),
      isSupported: () => Notification.isSupported(),
      reveal,
      log,
    }),
    power: createPowerEvents({
      powerMonitor,
      session: session.defaultSession,
      addresses: networkAddresses,
      clock,
      log,
    }),
    fetch: createChromiumFetch(net),
    proxyFor: createProxyFor(session.defaultSession),
    settings: createSettingsStore(dataFolder, () => clock.now()),
    policy,
    policyProblem: options.policyProblem,
    policyDiffers: createPolicyCheck({ path: policyFile(), inForce: policy, log }),
    restart: options.restart,
    programs: createPrograms(programs),
    log,
    locale: app.getLocale(),
    displays: () => describeDisplays(screen),
    microphone: options.microphone,
  };
}

function createCapture(
  { policy, log, conceal }: PortsOptions,
  programs: ProgramsOptions,
): ScreenCapture {
  const mayFallBack = mayUseFallback({
    platform: process.platform,
    environment: process.env,
    allowedByPolicy: policy.screenshotDesktopAllowed,
  });
  return createCarefulCapture({
    primary: createScreenCapture({
      ...{ desktopCapturer, screen, powerMonitor, isAllowedBySystem, log },
      personPicks: process.env['XDG_SESSION_TYPE'] === 'wayland',
    }),
    fallback: mayFallBack
      ? createCaptureFallback(() => forkProgram(programs, 'capture-fallback'))
      : undefined,
    conceal,
  });
}

/** macOS says "denied" also where it never asked; asking for the sources is what makes it ask. */
function isAllowedBySystem(): boolean {
  if (process.platform !== 'darwin') return true;
  return systemPreferences.getMediaAccessStatus('screen') === 'granted';
}
