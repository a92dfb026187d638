import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '#shared/result.ts';
import { shownSheet } from '../acts/editor-state.ts';
import type { EditorStore } from '../acts/editor-store.ts';
import { toPicture, type Lens } from '../model/lens.ts';
import { handlePoint, TIP } from '../model/marks.ts';
import { markOf } from '../model/sheet.ts';
import { editorCommand, pictureCommand, type Command } from './editor-keys.ts';
import { reveal, type Zoom } from './use-zoom.ts';

export interface EditorKeysOptions {
  readonly editor: EditorStore;
  readonly zoom: Zoom;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly save: () => void;
  readonly leave: () => void;
}

/** Two listeners: keys that the picture takes, and keys that mean the same anywhere in the editor. */
export function useEditorKeys(options: EditorKeysOptions) {
  const { t } = useTranslation('editor');
  const keys = {
    ...{ select: t('key.select'), redaction: t('key.redaction'), arrow: t('key.arrow') },
    ...{ frame: t('key.frame'), badge: t('key.badge'), text: t('key.text'), crop: t('key.crop') },
  };

  const answer = (event: KeyboardEvent, command: Command | undefined) => {
    if (command === undefined || !obey(options, command)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    onPicture: (event: KeyboardEvent) => answer(event, pictureCommand(event)),
    anywhere: (event: KeyboardEvent) => {
      const { key, target } = event;
      const typing = target instanceof HTMLInputElement;
      if (typing && key !== 'Escape' && !(key === 'Enter' && event.ctrlKey)) return;
      answer(event, editorCommand(event, keys));
    },
  };
}

/** False leaves the key to the browser, as an arrow that can only scroll. */
function obey(options: EditorKeysOptions, command: Command): boolean {
  const { editor, zoom, save } = options;
  switch (command.do) {
    case 'choose':
      editor.choose(command.tool);
      return true;
    case 'move':
      return move(options, command);
    case 'resize':
      editor.resizeBy(command.by);
      revealWork(options);
      return true;
    case 'next':
      editor.selectNext(command.direction);
      revealWork(options);
      return true;
    case 'zoom':
      zoom.to(command.to);
      return true;
    case 'set':
      set(options);
      return true;
    case 'leave':
      leave(options);
      return true;
    case 'save':
      save();
      return true;
    case 'remove':
    case 'undo':
    case 'redo':
      editor[command.do]();
      return true;
    default:
      return assertNever(command);
  }
}

function move(options: EditorKeysOptions, { by }: Extract<Command, { do: 'move' | 'resize' }>) {
  const { editor } = options;
  const { caret, selected, tool } = editor.getState();
  if (caret !== null) editor.moveCaret(by);
  else if (selected !== null) editor.moveBy(by);
  else if (tool === 'select') return false;
  else editor.aim(middleOfSight(options));
  revealWork(options);
  return true;
}

/** Enter: the caret appears, then sets; on a text that is chosen it opens the words. */
function set(options: EditorKeysOptions): void {
  const { editor } = options;
  const { caret, selected, tool, history } = editor.getState();
  if (caret !== null) editor.set();
  else if (tool !== 'select') editor.aim(middleOfSight(options));
  else if (markOf(history.present, selected)?.kind === 'text') editor.rewrite(selected ?? '');
}

/** Escape lets go of one thing at a time, and leaves when nothing is in hand. */
function leave({ editor, leave: close }: EditorKeysOptions): void {
  const { caret, stroke, writing, selected } = editor.getState();
  if (caret !== null || stroke !== null || writing !== null) editor.letGo();
  else if (selected !== null) editor.select(null);
  else close();
}

function middleOfSight({ scroller, zoom: { lens } }: EditorKeysOptions) {
  const seen = scroller.current?.getBoundingClientRect();
  const paper = scroller.current?.firstElementChild?.getBoundingClientRect();
  const { x, y, width, height } = lens.view;
  if (seen === undefined || paper === undefined) return { x: x + width / 2, y: y + height / 2 };
  const at = { x: seen.left + seen.width / 2, y: seen.top + seen.height / 2 };
  return toPicture(lens, { x: at.x - paper.left, y: at.y - paper.top });
}

function revealWork({ editor, scroller, zoom }: EditorKeysOptions): void {
  const state = editor.getState();
  const mark = markOf(shownSheet(state), state.selected);
  const point = state.caret ?? (mark && handlePoint(mark, TIP, editor.picture));
  const lens: Lens = zoom.lens;
  if (point !== undefined && scroller.current !== null) reveal(scroller.current, lens, point);
}
