import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '#renderer/ui/button.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { sayMark, type Writing } from '../acts/editor-state.ts';
import type { EditorStore } from '../acts/editor-store.ts';
import { MAX_TEXT_SIGNS } from '../model/lay-out-text.ts';
import { markOf } from '../model/sheet.ts';
import styles from './bars.module.css';
import { markName, saidWords } from './mark-words.ts';

/** What to do with the tool in hand, the marks there are, the words being typed. */
export function Foot({ editor, onDone }: { editor: EditorStore; onDone: () => void }) {
  const { t } = useTranslation('editor');
  const { tool, writing, said } = useStore(editor);
  return (
    <div className={styles.foot}>
      {writing === null ? (
        <p className={styles.hint}>{t(`hint.${tool}`)}</p>
      ) : (
        <Words key={writing.id} editor={editor} writing={writing} onDone={onDone} />
      )}
      <Marks editor={editor} onChosen={onDone} />
      <div role="status">
        <VisuallyHidden>{said === null ? '' : saidWords(t, said)}</VisuallyHidden>
      </div>
    </div>
  );
}

interface WordsProps {
  readonly editor: EditorStore;
  readonly writing: Writing;
  readonly onDone: () => void;
}

function Words({ editor, writing, onDone }: WordsProps) {
  const { t } = useTranslation('editor');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const keep = () => {
    editor.keepText();
    onDone();
  };
  const giveUp = () => {
    editor.letGo();
    onDone();
  };
  return (
    <div className={styles.words}>
      <label className={styles.field} htmlFor={id}>
        {t('words')}
        <input
          ref={field}
          id={id}
          type="text"
          autoComplete="off"
          maxLength={MAX_TEXT_SIGNS}
          value={writing.text}
          onChange={({ target }) => editor.write(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            if (event.key === 'Enter') keep();
            else giveUp();
          }}
        />
      </label>
      <Button onClick={keep}>{t('place')}</Button>
      <Button look="quiet" onClick={giveUp}>
        {t('giveUp')}
      </Button>
    </div>
  );
}

function Marks({ editor, onChosen }: { editor: EditorStore; onChosen: () => void }) {
  const { t } = useTranslation('editor');
  const { history, selected } = useStore(editor);
  const sheet = history.present;
  if (sheet.marks.length === 0) return null;
  const chosen = markOf(sheet, selected);
  return (
    <div className={styles.group}>
      <ul className={styles.chips} aria-label={t('marks')}>
        {sheet.marks.map((mark) => (
          <li key={mark.id}>
            <button
              type="button"
              className={styles.chip}
              aria-pressed={mark.id === selected}
              onClick={() => {
                editor.select(mark.id);
                onChosen();
              }}
            >
              {markName(t, sayMark(sheet, mark, editor.picture))}
            </button>
          </li>
        ))}
      </ul>
      {chosen?.kind === 'text' && (
        <Button look="quiet" onClick={() => editor.rewrite(chosen.id)}>
          {t('rewrite')}
        </Button>
      )}
    </div>
  );
}
