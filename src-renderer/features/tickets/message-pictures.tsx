import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentFact } from '#shared/ticket.ts';
import { usePictureUrl } from '../evidence/use-picture-url.ts';
import { useStores } from '#renderer/stores-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import styles from './message-pictures.module.css';

export interface MessagePicturesProps {
  readonly ticketKey: string;
  readonly attachments: readonly AttachmentFact[];
}

/** What a message shows: small, and whole on a press. */
export function MessagePictures({ ticketKey, attachments }: MessagePicturesProps) {
  if (attachments.length === 0) return null;
  return (
    <ul className={styles.pictures}>
      {attachments.map((fact, at) => (
        <li key={`${at}/${fact.sha256}`}>
          <Thumbnail id={`${ticketKey}/${fact.sha256}`} name={fact.name} />
        </li>
      ))}
    </ul>
  );
}

function Thumbnail({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation('tickets');
  const { sentUrls } = useStores();
  const url = usePictureUrl(sentUrls, id);
  const [open, setOpen] = useState(false);
  if (url === undefined) return <p className={styles.frame}>{name}</p>;
  if (!url.ok) {
    return (
      <p className={styles.frame}>
        <ImageOff className={styles.icon} aria-hidden />
        {t('pictureLater', { name })}
      </p>
    );
  }
  return (
    <>
      <button
        type="button"
        className={styles.frame}
        aria-label={t('viewAloud', { name })}
        onClick={() => setOpen(true)}
      >
        <img src={url.value} alt="" className={styles.picture} />
      </button>
      {open && (
        <Dialog title={name} onClose={() => setOpen(false)}>
          <img src={url.value} alt={name} />
        </Dialog>
      )}
    </>
  );
}
