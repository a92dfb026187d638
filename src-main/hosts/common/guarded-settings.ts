import { existsSync, renameSync } from 'node:fs';
import { storageFault, writing } from '#core/storage/storage-fault.ts';
import type { SettingsStore } from '#core/ports.ts';
import { fault, type Fault } from '#shared/errors.ts';
import { DEFAULT_SETTINGS, Settings } from '#shared/settings.ts';

/** What conf and electron-store have in common: the whole file as one value. */
export interface SettingsFile {
  store: unknown;
}

export interface GuardedSettingsOptions {
  readonly path: string;
  /** Opens the file; throws when it is not JSON or cannot be read. */
  readonly open: () => SettingsFile;
  readonly now: () => number;
}

/**
 * Settings that always open: a file that cannot be understood is set aside beside itself, and a
 * folder that cannot be written leaves the settings in memory. Either is told once, as a fault.
 */
export function createGuardedSettings(options: GuardedSettingsOptions): SettingsStore {
  let { file, settings, problem } = openChecked(options);
  return {
    read: () => ({ settings, problem }),
    /** @throws FaultError of the storage family; the settings are kept in memory all the same. */
    write(next) {
      settings = next;
      problem = undefined;
      writing(() => {
        file ??= options.open();
        file.store = next;
      });
    },
  };
}

interface Opened {
  file: SettingsFile | undefined;
  settings: Settings;
  problem: Fault | undefined;
}

function openChecked(options: GuardedSettingsOptions): Opened {
  try {
    const file = options.open();
    return { file, settings: Settings.parse(file.store), problem: undefined };
  } catch (thrown) {
    const isUnreachable = thrown instanceof Error && 'code' in thrown;
    return isUnreachable || !existsSync(options.path)
      ? { file: undefined, settings: DEFAULT_SETTINGS, problem: storageFault(thrown) }
      : setAside(options, thrown);
  }
}

function setAside({ path, open, now }: GuardedSettingsOptions, thrown: unknown): Opened {
  const aside = `${path}.corrupt-${new Date(now()).toISOString().replaceAll(':', '-')}`;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  try {
    renameSync(path, aside);
    const problem = fault('settings-corrupt', reason, { path: aside });
    return { file: open(), settings: DEFAULT_SETTINGS, problem };
  } catch (failure) {
    return { file: undefined, settings: DEFAULT_SETTINGS, problem: storageFault(failure) };
  }
}
