import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import styles from '../picture-editor.module.css';

interface LeaveQuestionProps {
  readonly onSave: () => void;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** In its place in the editor: a redaction that was not saved must not be taken for one. */
export function LeaveQuestion({ onSave, onLeave, onStay }: LeaveQuestionProps) {
  const { t } = useTranslation('editor');
  const bar = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => bar.current?.querySelector<HTMLElement>('button')?.focus(), []);
  return (
    <div ref={bar} className={styles.question} role="alertdialog" aria-labelledby={id}>
      <p id={id}>{t('leaveQuestion')}</p>
      <Button look="primary" onClick={onSave}>
        {t('save')}
      </Button>
      <Button onClick={onLeave}>{t('leaveAnyway')}</Button>
      <Button look="quiet" onClick={onStay}>
        {t('stay')}
      </Button>
    </div>
  );
}
