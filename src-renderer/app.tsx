import { useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { useStore } from 'zustand';
import type { Language } from '#shared/language.ts';
import { Shell } from './features/shell/shell.tsx';
import { Starting } from './features/shell/starting.tsx';
import { useStores } from './stores-context.ts';
import { createTexts } from './text/i18n.ts';

/** Nothing is shown before the first snapshot but a line, and that only if it is late. */
export function App() {
  const language = useStore(useStores().program, ({ snapshot }) => snapshot?.language);
  return (
    <Texts language={language ?? 'fr'}>{language === undefined ? <Starting /> : <Shell />}</Texts>
  );
}

function Texts({ language, children }: { language: Language; children: React.ReactNode }) {
  const [texts] = useState(() => createTexts(language));
  useEffect(() => {
    document.documentElement.lang = language;
    void texts.changeLanguage(language);
  }, [texts, language]);
  return <I18nextProvider i18n={texts}>{children}</I18nextProvider>;
}
