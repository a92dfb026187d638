import { Camera, ImagePlus } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '#shared/format-bytes.ts';
import { MAX_PICTURES, MAX_PICTURE_BYTES } from '#shared/picture-limits.ts';
import { useLanguage, useSnapshot, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import styles from './capture-buttons.module.css';

/** In a browser our own window is on the screen: there is time to move it out of the way. */
const BROWSER_DELAY_SECONDS = 3;

/**
 * Ways to add a picture, and what is accepted, said beforehand. Dropping is only spoken of in a browser:
 * the popover hides at the click on the file that would be dragged to it.
 */
export function CaptureButtons() {
  const { t } = useTranslation('evidence');
  const language = useLanguage();
  const { evidence } = useStores();
  const host = useSnapshot((snapshot) => snapshot.host);
  const phase = useSnapshot((snapshot) => snapshot.evidence.phase);
  const chooser = useRef<HTMLInputElement>(null);
  const delaySeconds = host === 'loopback' ? BROWSER_DELAY_SECONDS : 0;

  return (
    <div className={styles.ways}>
      <div className={styles.buttons}>
        <Button
          icon={Camera}
          disabled={phase === 'capturing' || phase === 'counting-down'}
          onClick={() => void evidence.capture(delaySeconds)}
        >
          {t(host === 'loopback' ? 'captureSoon' : 'captureAgain')}
        </Button>
        <Button icon={ImagePlus} onClick={() => chooser.current?.click()}>
          {t('addFile')}
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept="image/png,image/jpeg,image/webp"
          aria-label={t('addFile')}
          onChange={({ target }) => {
            void evidence.add(Array.from(target.files ?? []), 'file');
            // The same file may be chosen again after it was removed.
            target.value = '';
          }}
        />
      </div>
      <p className={styles.limits}>
        {t(host === 'loopback' ? 'limitsAndDrop' : 'limits', {
          limit: formatBytes(MAX_PICTURE_BYTES, language),
          count: MAX_PICTURES,
        })}
      </p>
    </div>
  );
}
