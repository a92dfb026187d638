import { Check } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { EvidencePicture } from '#shared/contract.ts';
import { sentenceFor } from '#shared/error-sentences.ts';
import type { Fault } from '#shared/errors.ts';
import { useLanguage, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import type { KeptEdit } from '../kept-edit.ts';
import { wholePicture } from '../model/geometry.ts';
import styles from '../picture-editor.module.css';
import { isDirty, saveEdit } from '../save-edit.ts';
import { Foot } from './foot.tsx';
import { LeaveQuestion } from './leave-question.tsx';
import { Stage } from './stage.tsx';
import { StepBar } from './step-bar.tsx';
import { Toolbar } from './toolbar.tsx';
import { useEditorKeys } from './use-editor-keys.ts';
import { usePictureOf } from './use-picture-of.ts';
import { useZoom } from './use-zoom.ts';

export interface WorkshopProps {
  readonly edit: KeptEdit;
  readonly picture: EvidencePicture;
  readonly onClose: () => void;
}

/** The editor once it has its picture: tools above, the picture, what to do below. */
export function Workshop({ edit, picture, onClose }: WorkshopProps) {
  const { t } = useTranslation('editor');
  const language = useLanguage();
  const { editor } = edit;
  const scroller = useRef<HTMLDivElement>(null);
  const crop = useStore(editor, ({ tool, history }) =>
    tool === 'crop' ? null : history.present.crop,
  );
  const [whole] = useState(() => wholePicture(editor.picture));
  const zoom = useZoom(scroller, crop ?? whole);
  const url = usePictureOf(edit);
  const [asking, setAsking] = useState(false);
  const { saving, fault, save } = useSave(edit, picture.id, onClose);
  const toPicture = () => {
    scroller.current?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
  };
  const leave = () => (isDirty(edit) ? setAsking(true) : onClose());
  const stay = () => {
    setAsking(false);
    toPicture();
  };
  const keys = useEditorKeys({ editor, zoom, scroller, save, leave: asking ? stay : leave });
  useEffect(() => scroller.current?.querySelector<HTMLElement>('[data-first-focus]')?.focus(), []);

  return (
    <div className={styles.workshop} onKeyDown={keys.anywhere} inert={saving}>
      <header className={styles.head}>
        <h2 className={styles.title}>{picture.name}</h2>
        <Button onClick={leave}>{t('leave')}</Button>
        <Button look="primary" icon={Check} aria-keyshortcuts="Control+Enter" onClick={save}>
          {t('save')}
        </Button>
      </header>
      <Toolbar editor={editor} />
      <StepBar editor={editor} zoom={zoom} />
      <Stage {...{ editor, zoom, scroller, url }} name={picture.name} onKeyDown={keys.onPicture} />
      <div>
        {asking && (
          <LeaveQuestion
            onSave={save}
            onStay={stay}
            onLeave={() => {
              editor.returnTo(edit.saved);
              onClose();
            }}
          />
        )}
        {saving && <Progress label={t('saving')} />}
        {fault !== null && <p role="alert">{sentenceFor(fault, language)}</p>}
        <Foot editor={editor} onDone={toPicture} />
      </div>
    </div>
  );
}

function useSave(edit: KeptEdit, id: string, onSaved: () => void) {
  const { evidence, keptEdits } = useStores();
  const [saving, setSaving] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  // Kept from the first mark on: closing the editor in any way loses none of them.
  useEffect(() => edit.editor.subscribe(() => keptEdits.keep(id, edit)), [edit, id, keptEdits]);

  const work = async () => {
    edit.editor.keepText();
    if (!isDirty(edit)) {
      onSaved();
      return;
    }
    setSaving(true);
    setFault(null);
    const saved = await saveEdit(edit, (bytes) => evidence.replace(id, bytes));
    setSaving(false);
    if (!saved.ok) {
      setFault(saved.error);
      return;
    }
    keptEdits.keep(id, saved.value);
    onSaved();
  };
  return { saving, fault, save: () => void work() };
}
