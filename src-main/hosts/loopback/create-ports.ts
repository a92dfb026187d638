import { join } from 'node:path';
import type { Ports } from '#core/ports.ts';
import { createFileLog } from '#hosts/common/create-file-log.ts';
import { policyFile, readPolicy } from '#hosts/common/read-policy.ts';
import { createSystemClock } from '#hosts/common/system-clock.ts';
import type { Installation } from './installation.ts';
import type { LoopbackOptions } from './options.ts';
import { nodeFetch } from './ports/node-fetch.ts';
import { createNotices } from './ports/notices.ts';
import { createPowerEvents } from './ports/power-events.ts';
import { createPrograms } from './ports/programs.ts';
import { createScreenCapture } from './ports/screen-capture.ts';
import { createSecretBox } from './ports/secret-box.ts';
import { createSettingsStore } from './ports/settings-store.ts';
import { systemLocale } from './system-locale.ts';

/** What a plain Node process can offer the core. */
export function createPorts(options: LoopbackOptions, installation: Installation): Ports {
  const { dataFolder } = options;
  const clock = createSystemClock();
  const log = createFileLog({
    folder: join(dataFolder, 'logs'),
    name: 'loopback',
    now: clock.now,
  });
  const { policy, problem } = readPolicy(options.policyFile ?? policyFile());
  if (problem !== undefined) log.warn('policy', { message: problem.message });
  return {
    host: 'loopback',
    version: installation.version,
    paths: { data: dataFolder },
    clock,
    random: Math.random,
    capture: createScreenCapture({
      root: installation.root,
      screenshotDesktopAllowed: policy.screenshotDesktopAllowed ?? false,
    }),
    secrets: createSecretBox(dataFolder),
    notices: createNotices(),
    power: createPowerEvents({ clock }),
    fetch: nodeFetch,
    settings: createSettingsStore(dataFolder, clock.now),
    policy,
    policyProblem: problem,
    programs: createPrograms(installation),
    log,
    locale: systemLocale(),
  };
}
