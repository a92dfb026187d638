import { Image, ImageOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '#shared/error-sentences.ts';
import type { Fault } from '#shared/errors.ts';
import { formatBytes } from '#shared/format-bytes.ts';
import type { AttachmentFact } from '#shared/ticket.ts';
import { usePictureUrl } from '../evidence/use-picture-url.ts';
import { useLanguage, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { meansUnreachable } from './means-unreachable.ts';
import styles from './sent-picture.module.css';

export interface SentPictureProps {
  readonly ticketKey: string;
  readonly fact: AttachmentFact;
}

/** Name, size and fingerprint are always here; the picture itself is fetched when asked for. */
export function SentPicture({ ticketKey, fact }: SentPictureProps) {
  const { t } = useTranslation('tickets');
  const language = useLanguage();
  const [asked, setAsked] = useState(false);
  const { name, bytes, sha256 } = fact;
  return (
    <div className={styles.picture}>
      <div className={styles.line}>
        <p className={styles.name}>{`${name} · ${formatBytes(bytes, language)}`}</p>
        {!asked && (
          <Button
            look="quiet"
            icon={Image}
            aria-label={t('showAloud', { name })}
            onClick={() => setAsked(true)}
          >
            {t('show')}
          </Button>
        )}
      </div>
      <p className={styles.fingerprint}>{`${t('fingerprint')} ${sha256}`}</p>
      {asked && <Shown id={`${ticketKey}/${sha256}`} name={name} />}
    </div>
  );
}

function Shown({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation('evidence');
  const { sentUrls } = useStores();
  const url = usePictureUrl(sentUrls, id);
  if (url === undefined) return <Progress label={t('opening')} />;
  return url.ok ? <img src={url.value} alt={name} /> : <Away fault={url.error} />;
}

function Away({ fault }: { readonly fault: Fault }) {
  const { t } = useTranslation('tickets');
  const language = useLanguage();
  return (
    <Notice tone="calm" icon={ImageOff} role="status">
      {meansUnreachable(fault) ? t('pictureAway') : sentenceFor(fault, language)}
    </Notice>
  );
}
