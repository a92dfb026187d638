import { assertNever } from '#shared/result.ts';
import type { Size } from '../model/geometry.ts';
import type { Mark } from '../model/marks.ts';
import { MARK_FONT, MARK_WEIGHT } from '../model/measures.ts';
import { shapesOf, type Shape } from '../model/shapes.ts';
import styles from './stage.module.css';

interface MarkShapeProps {
  readonly mark: Mark;
  readonly badge: number;
  readonly picture: Size;
}

/** A mark as it will be burnt in, of the same shapes. */
export function MarkShape({ mark, badge, picture }: MarkShapeProps) {
  return (
    <g className={styles.mark}>
      {shapesOf(mark, badge, picture).map((shape, index) => (
        <ShapeDrawn key={index} shape={shape} />
      ))}
    </g>
  );
}

function ShapeDrawn({ shape }: { readonly shape: Shape }) {
  switch (shape.shape) {
    case 'rect':
      return <rect {...shape.rect} fill={shape.fill} />;
    case 'outline':
      return (
        <rect
          {...shape.rect}
          fill="none"
          stroke={shape.colour}
          strokeWidth={shape.width}
          strokeLinejoin="round"
        />
      );
    case 'path':
      return (
        <path
          d={shape.path}
          fill={shape.fill}
          stroke={shape.rim.colour}
          strokeWidth={2 * shape.rim.width}
          strokeLinejoin="round"
          paintOrder="stroke"
        />
      );
    case 'disc':
      return (
        <circle
          cx={shape.centre.x}
          cy={shape.centre.y}
          r={shape.radius}
          fill={shape.fill}
          stroke={shape.rim.colour}
          strokeWidth={2 * shape.rim.width}
          paintOrder="stroke"
        />
      );
    case 'words':
      return (
        <text
          {...shape.at}
          fill={shape.fill}
          fontFamily={MARK_FONT}
          fontWeight={MARK_WEIGHT}
          fontSize={shape.fontPx}
          textAnchor={shape.centred ? 'middle' : 'start'}
        >
          {shape.words}
        </text>
      );
    default:
      return assertNever(shape);
  }
}
