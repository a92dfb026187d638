import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ImageOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EvidencePicture } from '#shared/contract.ts';
import { sentenceFor } from '#shared/error-sentences.ts';
import type { Fault } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import { useLanguage, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { addEditorTexts } from './editor-texts.ts';
import type { KeptEdit } from './kept-edit.ts';
import { openEdit } from './open-edit.ts';
import styles from './picture-editor.module.css';
import { Workshop } from './view/workshop.tsx';

export interface PictureEditorProps {
  readonly picture: EvidencePicture;
  readonly onClose: () => void;
}

/** One picture over the whole window, to be marked, cropped, and rid of what nobody must read. */
export function PictureEditor({ picture, onClose }: PictureEditorProps) {
  const { i18n } = useTranslation();
  useState(() => addEditorTexts(i18n));
  const { t } = useTranslation('editor');
  const dialog = useRef<HTMLDialogElement>(null);
  const edit = useEdit(picture);

  // A layout effect: closed while it is still in the page, the dialog gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={styles.editor}
      aria-label={t('title', { name: picture.name })}
      onCancel={(event) => {
        // Escape is answered by the workshop, which knows what would be lost.
        event.preventDefault();
      }}
    >
      {edit === undefined && <Progress label={t('opening')} />}
      {edit?.ok === false && <Refused fault={edit.error} onClose={onClose} />}
      {edit?.ok === true && <Workshop edit={edit.value} picture={picture} onClose={onClose} />}
    </dialog>
  );
}

/** What was drawn before on this very picture, or a blank sheet over it. */
function useEdit(picture: EvidencePicture): Result<KeptEdit, Fault> | undefined {
  const { evidence, keptEdits } = useStores();
  const [opened] = useState(picture);
  const [edit, setEdit] = useState<Result<KeptEdit, Fault>>();
  useEffect(() => {
    let wanted = true;
    const kept = keptEdits.get(opened.id);
    const known = kept?.sha256 === opened.sha256 ? { ok: true as const, value: kept } : undefined;
    void Promise.resolve(known ?? openEdit(opened, evidence.read)).then((answer) => {
      if (wanted) setEdit(answer);
    });
    return () => {
      wanted = false;
    };
  }, [opened, evidence, keptEdits]);
  return edit;
}

function Refused({ fault, onClose }: { readonly fault: Fault; readonly onClose: () => void }) {
  const { t } = useTranslation('editor');
  return (
    <Notice
      tone="broken"
      icon={ImageOff}
      role="alert"
      action={<Button onClick={onClose}>{t('leave')}</Button>}
    >
      {sentenceFor(fault, useLanguage())}
    </Notice>
  );
}
