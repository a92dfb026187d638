import { boundsOf, isOn, type BadgeMark, type Mark } from './marks.ts';
import { wholePicture, type Point, type Rect, type Size } from './geometry.ts';

/** What lies over one picture: it is never drawn into it before it is saved. */
export interface Sheet {
  /** Null keeps the whole picture. */
  readonly crop: Rect | null;
  /** The later ones lie over the earlier ones. */
  readonly marks: readonly Mark[];
}

export const BLANK_SHEET: Sheet = { crop: null, marks: [] };

export const isBlank = ({ crop, marks }: Sheet): boolean => crop === null && marks.length === 0;

export const withMark = (sheet: Sheet, mark: Mark): Sheet => ({
  ...sheet,
  marks: sheet.marks.some(({ id }) => id === mark.id)
    ? sheet.marks.map((other) => (other.id === mark.id ? mark : other))
    : [...sheet.marks, mark],
});

export const withoutMark = (sheet: Sheet, id: string): Sheet => ({
  ...sheet,
  marks: sheet.marks.filter((mark) => mark.id !== id),
});

/** A crop of the whole picture is none. */
export function withCrop(sheet: Sheet, crop: Rect | null, picture: Size): Sheet {
  const isWhole = crop?.width === picture.width && crop.height === picture.height;
  return { ...sheet, crop: isWhole ? null : crop };
}

export const markOf = (sheet: Sheet, id: string | null): Mark | undefined =>
  sheet.marks.find((mark) => mark.id === id);

/** What leaves of the picture. */
export const keptPart = ({ crop }: Sheet, picture: Size): Rect => crop ?? wholePicture(picture);

/** The mark a person means who points here: the uppermost, and of two, the smaller one. */
export function markAt(sheet: Sheet, point: Point, picture: Size, margin: number) {
  const areaOf = (mark: Mark) => {
    const { width, height } = boundsOf(mark, picture);
    return mark.kind === 'redaction' || mark.kind === 'frame' ? width * height : 0;
  };
  return sheet.marks
    .filter((mark) => isOn(mark, point, picture, margin))
    .reverse()
    .toSorted((one, other) => areaOf(one) - areaOf(other))[0];
}

/** From 1; badges count up in the order they were put. */
export function badgeNumber(sheet: Sheet, badge: BadgeMark): number {
  return sheet.marks.filter(({ kind }) => kind === 'badge').indexOf(badge) + 1;
}
