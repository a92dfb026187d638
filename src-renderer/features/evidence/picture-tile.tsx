import { PencilLine, RotateCcw, Trash2, TriangleAlert } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidencePicture } from '#shared/contract.ts';
import { sentenceFor } from '#shared/error-sentences.ts';
import { formatBytes } from '#shared/format-bytes.ts';
import { useLanguage, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { urlName } from './picture-urls.ts';
import { usePictureUrl } from './use-picture-url.ts';
import styles from './picture-tile.module.css';

const Dialog = lazy(async () => ({
  default: (await import('#renderer/ui/dialog.tsx')).Dialog,
}));

const SHOWN_SIGNS = 8;

/** One picture of the strip: seen, named, weighed, removable, and put back while the act lasts. */
export function PictureTile({ picture }: { readonly picture: EvidencePicture }) {
  const { t } = useTranslation('evidence');
  const language = useLanguage();
  const { evidence, navigation } = useStores();
  const { id, name, removed, doubt } = picture;
  const facts = {
    size: formatBytes(picture.bytes, language),
    sha: picture.sha256.slice(0, SHOWN_SIGNS),
  };

  return (
    <figure className={`${styles.tile ?? ''} ${removed ? (styles.removed ?? '') : ''}`}>
      <Thumbnail picture={picture} />
      <figcaption className={styles.caption}>
        <p className={styles.name}>{removed ? `${name} · ${t('removed')}` : name}</p>
        <p className={styles.facts}>
          <span aria-hidden>{t('facts', facts)}</span>
          <VisuallyHidden>{t('factsAloud', facts)}</VisuallyHidden>
        </p>
        {doubt !== null && (
          <p className={styles.doubt}>
            <TriangleAlert className={styles.icon} aria-hidden />
            {sentenceFor(doubt, language)}
          </p>
        )}
        {!removed && (
          <Button
            look="quiet"
            icon={PencilLine}
            aria-label={t('editAloud', { name })}
            onClick={() => navigation.editPicture(id)}
          >
            {t('edit')}
          </Button>
        )}
        {/* One button for both, so that the focus stays on it. */}
        <Button
          look="quiet"
          icon={removed ? RotateCcw : Trash2}
          aria-label={t(removed ? 'restoreAloud' : 'removeAloud', { name })}
          onClick={() => void (removed ? evidence.restore(id) : evidence.remove(id))}
        >
          {t(removed ? 'restore' : 'remove')}
        </Button>
      </figcaption>
    </figure>
  );
}

function Thumbnail({ picture }: { readonly picture: EvidencePicture }) {
  const { t } = useTranslation('evidence');
  const { evidenceUrls } = useStores();
  const { name } = picture;
  const url = usePictureUrl(evidenceUrls, urlName(picture));
  const [open, setOpen] = useState(false);
  if (url?.ok === false) return <p className={styles.frame}>{t('unreadable')}</p>;
  if (url === undefined) return <p className={styles.frame} />;
  return (
    <>
      <button
        type="button"
        className={styles.frame}
        aria-label={t('view', { name })}
        onClick={() => setOpen(true)}
      >
        <img src={url.value} alt="" className={styles.picture} />
      </button>
      {open && (
        <Suspense>
          <Dialog title={name} onClose={() => setOpen(false)}>
            <img src={url.value} alt={name} />
          </Dialog>
        </Suspense>
      )}
    </>
  );
}
