import { ImageOff } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { sentenceFor } from '#shared/error-sentences.ts';
import { otherPosteOf } from '#shared/other-poste.ts';
import {
  useCategory,
  useDraft,
  useLanguage,
  useSnapshot,
  useStores,
} from '#renderer/stores-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { CaptureButtons } from './capture-buttons.tsx';
import { Countdown } from './countdown.tsx';
import { screensOf } from './evidence-store.ts';
import { urlName } from './picture-urls.ts';
import { PictureTile } from './picture-tile.tsx';
import styles from './evidence-strip.module.css';

export function EvidenceStrip() {
  const { t } = useTranslation('evidence');
  const language = useLanguage();
  const { evidence: store, evidenceUrls } = useStores();
  const evidence = useSnapshot((snapshot) => snapshot.evidence);
  const { busy, fault } = useStore(store);
  const { pictures, phase, problem } = evidence;

  useEffect(() => evidenceUrls.keep(pictures.map(urlName)), [evidenceUrls, pictures]);

  return (
    <>
      <IncludeScreens />
      {pictures.length > 0 && (
        <ul className={styles.strip}>
          {pictures.map((picture) => (
            <li key={picture.id}>
              <PictureTile picture={picture} />
            </li>
          ))}
        </ul>
      )}
      {pictures.length === 0 && phase !== 'capturing' && phase !== 'counting-down' && (
        <p className={styles.none}>{t('none')}</p>
      )}
      {phase === 'capturing' && <Progress label={t('capturing')} />}
      {phase === 'counting-down' && <Countdown />}
      {busy > 0 && phase === 'ready' && <Progress label={t('working')} />}
      {problem !== null && (
        <Notice tone="waiting" icon={ImageOff} role="status">
          {sentenceFor(problem, language)}
        </Notice>
      )}
      {fault !== null && (
        <Notice tone="broken" icon={ImageOff} role="alert">
          {sentenceFor(fault, language)}
        </Notice>
      )}
      <CaptureButtons />
    </>
  );
}

/** For a category that does not send the screens by default, or another poste's fault: the agent may still want to. */
function IncludeScreens() {
  const { t } = useTranslation('evidence');
  const { evidence: store } = useStores();
  const category = useCategory();
  const screens = screensOf(useSnapshot(({ evidence }) => evidence));
  const isOther = otherPosteOf(useDraft()) !== null;
  if ((category?.capture !== false && !isOther) || screens.length === 0) return null;
  return (
    <div>
      <p className={styles.none}>{t(isOther ? 'withheldOther' : 'withheld')}</p>
      <Switch
        label={t('include')}
        on={screens.some(({ removed }) => !removed)}
        onTurn={(on) => void store.includeScreens(on)}
      />
    </div>
  );
}
