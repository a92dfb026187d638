import { createInstance, type i18n, type PostProcessorModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#shared/language.ts';
import { en } from './en/en.ts';
import type { editor } from './fr/editor.ts';
import { fr } from './fr/fr.ts';
import { holdTogether } from './hold-together.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof fr & { editor: typeof editor };
  }
}

const SPACING: PostProcessorModule = {
  type: 'postProcessor',
  name: 'spacing',
  process: (text: string) => holdTogether(text),
};

/** The texts of every screen, one namespace each, in both languages. */
export function createTexts(language: Language): i18n {
  const texts = createInstance();
  void texts
    .use(initReactI18next)
    .use(SPACING)
    .init({
      lng: language,
      fallbackLng: 'fr',
      defaultNS: 'common',
      resources: { fr, en },
      initAsync: false,
      postProcess: [SPACING.name],
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    });
  return texts;
}
