import type { Fault } from '#shared/errors.ts';
import type { Language } from '#shared/language.ts';
import { Settings } from '#shared/settings.ts';
import { stillHolds } from '#shared/warnings.ts';
import type { SettingsStore } from '../ports.ts';

export type SettingsKeeper = ReturnType<typeof createSettings>;

export interface SettingsOptions {
  readonly store: SettingsStore;
  /** BCP 47 tag of the operating system. */
  readonly locale: string;
  readonly onChange: (settings: Settings, before: Settings) => void;
  /** The file could not be written at the start, and now was. */
  readonly onMended: () => void;
}

/** What the person on this poste has chosen, kept by the host's own store. */
export function createSettings({ store, locale, onChange, onMended }: SettingsOptions) {
  let { settings: current, problem } = store.read();

  return {
    current: (): Settings => current,
    /** Why the file on disk was set aside at start, or why nothing can be written to it now. */
    problem: (): Fault | undefined => problem,

    language(): Language {
      if (current.language !== 'auto') return current.language;
      return locale.toLowerCase().startsWith('en') ? 'en' : 'fr';
    },

    update(patch: Partial<Settings>): Settings {
      const before = current;
      current = Settings.parse({ ...current, ...patch });
      store.write(current);
      if (problem !== undefined && stillHolds(problem.code)) {
        problem = undefined;
        onMended();
      }
      onChange(current, before);
      return current;
    },
  };
}
