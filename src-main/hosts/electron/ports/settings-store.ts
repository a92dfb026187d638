import { join } from 'node:path';
import ElectronStore from 'electron-store';
import type { SettingsStore } from '#core/ports.ts';
import { createGuardedSettings } from '#hosts/common/guarded-settings.ts';

export function createSettingsStore(folder: string, now: () => number): SettingsStore {
  return createGuardedSettings({
    path: join(folder, 'settings.json'),
    now,
    open: () => new ElectronStore({ cwd: folder, name: 'settings', configFileMode: 0o600 }),
  });
}
