import {
  CircleDot,
  Crop,
  MousePointer2,
  MoveUpRight,
  RectangleHorizontal,
  SquareDashed,
  Type,
  type LucideIcon,
} from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { TOOLS, type Tool } from '../acts/editor-state.ts';
import type { EditorStore } from '../acts/editor-store.ts';
import styles from './bars.module.css';

const ICONS: Record<Tool, LucideIcon> = {
  select: MousePointer2,
  redaction: SquareDashed,
  arrow: MoveUpRight,
  frame: RectangleHorizontal,
  badge: CircleDot,
  text: Type,
  crop: Crop,
};

/** One stop for Tab; arrows go from tool to tool, and each has its letter. */
export function Toolbar({ editor }: { readonly editor: EditorStore }) {
  const { t } = useTranslation('editor');
  const tool = useStore(editor, (state) => state.tool);
  const bar = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = TOOLS.indexOf(tool);
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: TOOLS.length - 1 }[
      event.key
    ];
    const wanted = next === undefined ? undefined : TOOLS[(next + TOOLS.length) % TOOLS.length];
    if (wanted === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    editor.choose(wanted);
    bar.current?.querySelector<HTMLElement>(`[data-tool="${wanted}"]`)?.focus();
  };

  return (
    <div
      ref={bar}
      className={styles.tools}
      role="toolbar"
      aria-label={t('tools')}
      onKeyDown={onKeyDown}
    >
      {TOOLS.map((each) => {
        const Icon = ICONS[each];
        const letter = t(`key.${each}`);
        return (
          <button
            key={each}
            type="button"
            className={styles.tool}
            data-tool={each}
            aria-pressed={each === tool}
            aria-keyshortcuts={letter.toUpperCase()}
            title={`${t(`tool.${each}`)} (${letter.toUpperCase()})`}
            tabIndex={each === tool ? 0 : -1}
            onClick={() => editor.choose(each)}
          >
            <Icon className={styles.icon} aria-hidden />
            {t(`tool.${each}`)}
          </button>
        );
      })}
    </div>
  );
}
