import { join } from 'node:path';
import Conf from 'conf';
import type { SettingsStore } from '#core/ports.ts';
import { createGuardedSettings } from '#hosts/common/guarded-settings.ts';

export function createSettingsStore(folder: string, now: () => number): SettingsStore {
  return createGuardedSettings({
    path: join(folder, 'settings.json'),
    now,
    open: () => new Conf({ cwd: folder, configName: 'settings', configFileMode: 0o600 }),
  });
}
