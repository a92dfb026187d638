import { CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { sentenceFor } from '#shared/error-sentences.ts';
import { useLanguage, useSnapshot, useStores } from '#renderer/stores-context.ts';
import { Choice } from '#renderer/ui/choice.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { HeadsetButton } from '../headset/headset-button.tsx';
import { BlackBoxSettings } from './black-box-settings.tsx';
import { PrivacySettings } from '../privacy/privacy-settings.tsx';
import { CentralSettings } from './central-settings.tsx';
import { HotKeySetting } from './hot-key-setting.tsx';
import { RequesterSettings } from './requester-settings.tsx';
import styles from './settings-screen.module.css';

const LANGUAGES = ['auto', 'fr', 'en'] as const;

export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const { settings: store } = useStores();
  const host = useSnapshot((snapshot) => snapshot.host);
  const chosen = useSnapshot(({ settings }) => settings.language);
  const fault = useStore(store, (state) => state.fault);
  return (
    <div className={styles.screen}>
      <h1 className={styles.title}>{t('title')}</h1>
      {fault !== null && (
        <Notice tone="broken" icon={CircleX} role="alert">
          {sentenceFor(fault, language)}
        </Notice>
      )}
      <Choice
        id="language"
        legend={t('language')}
        options={LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
        value={chosen}
        onPick={(value) => void store.change({ language: value })}
      />
      <RequesterSettings />
      {host === 'electron' && <HotKeySetting />}
      <section className={styles.section} aria-labelledby="headset-title">
        <h2 id="headset-title">{t('headset')}</h2>
        <HeadsetButton />
      </section>
      <CentralSettings />
      <BlackBoxSettings />
      <PrivacySettings />
      <About />
    </div>
  );
}

function About() {
  const { t } = useTranslation('settings');
  const version = useSnapshot((snapshot) => snapshot.version);
  const host = useSnapshot((snapshot) => snapshot.host);
  return (
    <section className={styles.section} aria-labelledby="about-title">
      <h2 id="about-title">{t('about')}</h2>
      <p>{`${t('version', { version })} · ${t(`hosts.${host}`)}`}</p>
    </section>
  );
}
