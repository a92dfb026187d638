import { useEffect, useId, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { shownSheet } from '../acts/editor-state.ts';
import type { EditorStore } from '../acts/editor-store.ts';
import { scaleOf } from '../model/lens.ts';
import { badgeNumber } from '../model/sheet.ts';
import { Guides } from './guides.tsx';
import { MarkShape } from './mark-shape.tsx';
import styles from './stage.module.css';
import { useStagePointer } from './use-stage-pointer.ts';
import type { Zoom } from './use-zoom.ts';

export interface StageProps {
  readonly editor: EditorStore;
  readonly name: string;
  readonly url: string;
  readonly zoom: Zoom;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The picture, what lies over it, and the hand that draws. */
export function Stage({ editor, name, url, zoom, scroller, onKeyDown }: StageProps) {
  const { t } = useTranslation('editor');
  const state = useStore(editor);
  const hintId = useId();
  const { lens } = zoom;
  const { view } = lens;
  const scale = scaleOf(lens);
  const size = { width: view.width * scale, height: view.height * scale };
  const pointer = useStagePointer(editor, lens);
  const sheet = shownSheet(state);
  useWheelZoom(scroller, zoom);

  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        className={styles.paper}
        style={size}
        data-tool={state.tool}
        role="application"
        tabIndex={0}
        aria-label={t('picture', { name })}
        aria-roledescription={t('pictureRole')}
        aria-describedby={hintId}
        data-first-focus
        onKeyDown={onKeyDown}
        {...pointer}
      >
        <svg
          className={styles.drawing}
          viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
          aria-hidden
        >
          <image
            href={url}
            {...editor.picture}
            className={lens.zoom > 2 ? styles.enlarged : undefined}
          />
          {sheet.marks.map((mark) => (
            <MarkShape
              key={mark.id}
              mark={mark}
              badge={mark.kind === 'badge' ? badgeNumber(sheet, mark) : 0}
              picture={editor.picture}
            />
          ))}
          <Guides state={state} picture={editor.picture} pixel={1 / scale} />
        </svg>
        <span id={hintId} hidden>
          {`${t(`hint.${state.tool}`)} ${t('keysHint')}`}
        </span>
      </div>
    </div>
  );
}

/** The wheel scrolls; with Ctrl, as a pinch on a touchpad says it, it zooms. React's own listener could not stop the page. */
function useWheelZoom(scroller: RefObject<HTMLElement | null>, zoom: Zoom): void {
  useEffect(() => {
    const element = scroller.current;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom.to(event.deltaY < 0 ? 'in' : 'out', { x: event.clientX, y: event.clientY });
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [scroller, zoom]);
}
