import { shownSheet, type EditorState } from '../acts/editor-state.ts';
import type { Point, Rect, Size } from '../model/geometry.ts';
import { AREA_HANDLES, boundsOf, handlePoint, handlesOf, pointOn } from '../model/marks.ts';
import { keptPart, markOf } from '../model/sheet.ts';
import styles from './stage.module.css';

interface GuidesProps {
  readonly state: EditorState;
  readonly picture: Size;
  /** Picture pixels per CSS pixel: guides keep their size at every zoom. */
  readonly pixel: number;
}

/** What helps to draw and is never burnt in: handles, the veil over what is cut off, the caret. */
export function Guides({ state, picture, pixel }: GuidesProps) {
  const sheet = shownSheet(state);
  const chosen = markOf(sheet, state.selected);
  const crop = keptPart(sheet, picture);
  return (
    <>
      {state.tool === 'crop' && (
        <>
          <Veil crop={crop} picture={picture} />
          {sheet.crop !== null && (
            <Outline
              rect={crop}
              handles={AREA_HANDLES.map((on) => pointOn(crop, on))}
              pixel={pixel}
            />
          )}
        </>
      )}
      {chosen !== undefined && state.stroke === null && state.writing === null && (
        <Outline
          rect={chosen.kind === 'arrow' ? null : grown(boundsOf(chosen, picture), 5 * pixel)}
          handles={handlesOf(chosen).map((on) => handlePoint(chosen, on, picture))}
          pixel={pixel}
        />
      )}
      {state.caret !== null && <Caret at={state.caret} pixel={pixel} />}
    </>
  );
}

/** Clear of what it is around. */
function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function Veil({ crop, picture }: { readonly crop: Rect; readonly picture: Size }) {
  const { x, y, width, height } = crop;
  const path = `M0 0H${picture.width}V${picture.height}H0ZM${x} ${y}h${width}v${height}h${-width}Z`;
  return <path className={styles.veil} d={path} fillRule="evenodd" />;
}

interface OutlineProps {
  readonly rect: Rect | null;
  readonly handles: readonly Point[];
  readonly pixel: number;
}

function Outline({ rect, handles, pixel }: OutlineProps) {
  return (
    <g>
      {rect !== null && (
        <>
          <rect {...rect} className={styles.outlineUnder} strokeWidth={3 * pixel} />
          <rect
            {...rect}
            className={styles.outlineOver}
            strokeWidth={1.5 * pixel}
            strokeDasharray={`${5 * pixel} ${4 * pixel}`}
          />
        </>
      )}
      {handles.map(({ x, y }) => (
        <circle
          key={`${x} ${y}`}
          className={styles.handle}
          cx={x}
          cy={y}
          r={7 * pixel}
          strokeWidth={2 * pixel}
        />
      ))}
    </g>
  );
}

function Caret({ at: { x, y }, pixel }: { readonly at: Point; readonly pixel: number }) {
  const arm = 16 * pixel;
  const cross = `M${x - arm} ${y}H${x + arm}M${x} ${y - arm}V${y + arm}`;
  return (
    <g data-testid="caret">
      <path d={cross} className={styles.outlineUnder} strokeWidth={5 * pixel} />
      <path d={cross} className={styles.outlineOver} strokeWidth={2 * pixel} />
    </g>
  );
}
