import type { Fault } from '#shared/errors.ts';
import type { Language } from '#shared/language.ts';
import { Settings } from '#shared/settings.ts';
import type { SettingsStore } from '../ports.ts';

export type SettingsKeeper = ReturnType<typeof createSettings>;

export interface SettingsOptions {
  readonly store: SettingsStore;
  /** BCP 47 tag of the operating system. */
  readonly locale: string;
  readonly onChange: (settings: Settings) => void;
}

/** What the person on this poste has chosen, kept by the host's own store. */
export function createSettings({ store, locale, onChange }: SettingsOptions) {
  const read = store.read();
  let current = read.settings;

  return {
    current: (): Settings => current,
    /** Why the file on disk was set aside at start, if it was. */
    problem: (): Fault | undefined => read.problem,

    language(): Language {
      if (current.language !== 'auto') return current.language;
      return locale.toLowerCase().startsWith('en') ? 'en' : 'fr';
    },

    update(patch: Partial<Settings>): Settings {
      current = Settings.parse({ ...current, ...patch });
      store.write(current);
      onChange(current);
      return current;
    },
  };
}
