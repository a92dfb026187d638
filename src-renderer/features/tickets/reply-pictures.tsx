import { ImageOff, RotateCcw, Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { EvidencePicture } from '#shared/contract.ts';
import { sentenceFor } from '#shared/error-sentences.ts';
import { usePictureUrl } from '../evidence/use-picture-url.ts';
import { useLanguage, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import styles from './reply-pictures.module.css';

/** The screens that go with the reply; the form's own pictures are not among them. */
export function ReplyPictures() {
  const { t } = useTranslation('evidence');
  const language = useLanguage();
  const { thread, replyUrls } = useStores();
  const { evidence, openKey } = useStore(thread);
  const pictures = evidence?.pictures ?? NONE;
  useEffect(
    () => replyUrls.keep(pictures.map(({ id }) => `${openKey ?? ''}/${id}`)),
    [replyUrls, pictures, openKey],
  );
  if (evidence === null) return null;
  return (
    <>
      {evidence.phase === 'capturing' && <Progress label={t('capturing')} />}
      {evidence.problem !== null && (
        <Notice tone="waiting" icon={ImageOff} role="status">
          {sentenceFor(evidence.problem, language)}
        </Notice>
      )}
      {pictures.length > 0 && (
        <ul className={styles.strip}>
          {pictures.map((picture) => (
            <li key={picture.id}>
              <Tile ticketKey={openKey ?? ''} picture={picture} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const NONE: readonly EvidencePicture[] = [];

function Tile({ ticketKey, picture }: { ticketKey: string; picture: EvidencePicture }) {
  const { t } = useTranslation('evidence');
  const language = useLanguage();
  const { thread, replyUrls } = useStores();
  const { id, name, removed, doubt } = picture;
  const url = usePictureUrl(replyUrls, `${ticketKey}/${id}`);
  return (
    <figure className={styles.tile} data-removed={removed}>
      {url?.ok === true && <img src={url.value} alt="" className={styles.picture} />}
      <figcaption className={styles.caption}>
        <span className={styles.name}>{removed ? `${name} · ${t('removed')}` : name}</span>
        {doubt !== null && <span>{sentenceFor(doubt, language)}</span>}
        <Button
          look="quiet"
          icon={removed ? RotateCcw : Trash2}
          aria-label={t(removed ? 'restoreAloud' : 'removeAloud', { name })}
          onClick={() => void thread.setRemoved(id, !removed)}
        >
          {t(removed ? 'restore' : 'remove')}
        </Button>
      </figcaption>
    </figure>
  );
}
