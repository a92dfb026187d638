import { join } from 'node:path';
import type { Ports, Restart, ScreenCapture } from '#core/ports.ts';
import { createFileLog } from '#hosts/common/create-file-log.ts';
import { createPolicyCheck } from '#hosts/common/policy-check.ts';
import type { PolicyReading } from '#hosts/common/read-policy.ts';
import { createSystemClock } from '#hosts/common/system-clock.ts';
import type { Installation } from './installation.ts';
import type { LoopbackOptions } from './options.ts';
import { nodeFetch } from './ports/node-fetch.ts';
import { createNotices } from './ports/notices.ts';
import { createPowerEvents } from './ports/power-events.ts';
import { createPrograms } from './ports/programs.ts';
import { createProxyFor } from './ports/proxy-for.ts';
import { createSecretBox } from './ports/secret-box.ts';
import { createSettingsStore } from './ports/settings-store.ts';
import { systemLocale } from './system-locale.ts';

export interface PortsOptions extends Pick<LoopbackOptions, 'dataFolder'> {
  readonly installation: Installation;
  readonly policyFile: string;
  readonly policyReading: PolicyReading;
  readonly capture: ScreenCapture;
  readonly restart: Restart;
}

/** What a plain Node process can offer the core. */
export function createPorts(options: PortsOptions): Ports {
  const { dataFolder, installation, capture } = options;
  const clock = createSystemClock();
  const log = createFileLog({
    folder: join(dataFolder, 'logs'),
    name: 'loopback',
    now: clock.now,
  });
  const { policy, problem } = options.policyReading;
  if (problem !== undefined) log.warn('policy', { message: problem.message });
  return {
    host: 'loopback',
    version: installation.version,
    paths: { data: dataFolder },
    clock,
    random: Math.random,
    capture,
    secrets: createSecretBox(dataFolder),
    notices: createNotices(),
    power: createPowerEvents({ clock }),
    fetch: nodeFetch,
    proxyFor: createProxyFor(),
    settings: createSettingsStore(dataFolder, clock.now),
    policy,
    policyProblem: problem,
    policyDiffers: createPolicyCheck({ path: options.policyFile, inForce: policy, log }),
    restart: options.restart,
    programs: createPrograms(installation),
    log,
    locale: systemLocale(),
  };
}
