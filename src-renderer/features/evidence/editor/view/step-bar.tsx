import { Maximize, Redo2, Trash2, Undo2, ZoomIn, ZoomOut, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { EditorStore } from '../acts/editor-store.ts';
import styles from './bars.module.css';
import type { Zoom } from './use-zoom.ts';

interface StepBarProps {
  readonly editor: EditorStore;
  readonly zoom: Zoom;
}

/** Taking back and taking away on the left, the size on screen on the right. */
export function StepBar({ editor, zoom }: StepBarProps) {
  const { t } = useTranslation('editor');
  const { history, selected, tool } = useStore(editor);
  const removable = selected !== null || (tool === 'crop' && history.present.crop !== null);
  const percent = Math.round(zoom.lens.zoom * 100);
  return (
    <div className={styles.steps}>
      <div className={styles.group} role="group" aria-label={t('steps')}>
        <Act
          icon={Undo2}
          label={t('undo')}
          keys="Control+Z"
          idle={history.past.length === 0}
          onPress={editor.undo}
        />
        <Act
          icon={Redo2}
          label={t('redo')}
          keys="Control+Shift+Z"
          idle={history.future.length === 0}
          onPress={editor.redo}
        />
        <Act
          icon={Trash2}
          label={t('remove')}
          keys="Delete"
          idle={!removable}
          onPress={editor.remove}
        />
      </div>
      <div className={styles.group} role="group" aria-label={t('zoom')}>
        <Act icon={ZoomOut} label={t('zoomOut')} keys="-" onPress={() => zoom.to('out')} />
        <output className={styles.percent}>{t('zoomNow', { percent })}</output>
        <Act icon={ZoomIn} label={t('zoomIn')} keys="+" onPress={() => zoom.to('in')} />
        <button
          type="button"
          className={styles.act}
          aria-pressed={zoom.lens.zoom === 1}
          aria-keyshortcuts="1"
          onClick={() => zoom.to('actual')}
        >
          {t('actual')}
        </button>
        <Act
          icon={Maximize}
          label={t('fit')}
          keys="0"
          pressed={zoom.isFit}
          onPress={() => zoom.to('fit')}
        />
      </div>
    </div>
  );
}

interface ActProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys: string;
  /** Kept in the way of Tab: a button that vanishes under the focus loses one's place. */
  readonly idle?: boolean;
  readonly pressed?: boolean;
  readonly onPress: () => void;
}

function Act({ icon: Icon, label, keys, idle = false, pressed, onPress }: ActProps) {
  return (
    <button
      type="button"
      className={styles.act}
      aria-label={label}
      title={label}
      aria-keyshortcuts={keys}
      aria-disabled={idle}
      aria-pressed={pressed}
      onClick={idle ? undefined : onPress}
    >
      <Icon className={styles.icon} aria-hidden />
    </button>
  );
}
