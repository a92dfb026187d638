import type { TFunction } from 'i18next';
import { assertNever } from '#shared/result.ts';
import type { Said, SaidMark } from '../acts/editor-state.ts';
import type { Point, Rect } from '../model/geometry.ts';

type EditorT = TFunction<'editor'>;

export const markName = (t: EditorT, { kind, badge, words }: SaidMark): string =>
  t(`mark.${kind}`, { badge, words });

/** What the live region says of what was just done. */
export function saidWords(t: EditorT, said: Said): string {
  switch (said.done) {
    case 'placed':
    case 'selected':
    case 'moved':
    case 'resized':
    case 'removed': {
      const mark = markName(t, said.mark);
      return t(`said.${said.done}`, {
        mark,
        ...rounded(said.mark.rect),
        ...sizeOf(said.mark.rect),
      });
    }
    case 'cropped':
      return t('said.cropped', { ...rounded(said.rect), ...sizeOf(said.rect) });
    case 'uncropped':
    case 'tooSmall':
    case 'nothing':
      return t(`said.${said.done}`);
    case 'undone':
    case 'redone':
      return t(`said.${said.done}`, { count: said.marks });
    case 'pointing':
    case 'begun':
      return t(`said.${said.done}`, rounded(said.at));
    default:
      return assertNever(said);
  }
}

const rounded = ({ x, y }: Point) => ({ x: Math.round(x), y: Math.round(y) });

const sizeOf = ({ width, height }: Rect) => ({
  width: Math.round(width),
  height: Math.round(height),
});
