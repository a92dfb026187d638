import { assertNever } from '#shared/result.ts';
import type { Size } from '../model/geometry.ts';
import { MARK_FONT, MARK_WEIGHT } from '../model/measures.ts';
import { shapesOf, type Shape } from '../model/shapes.ts';
import { badgeNumber, type Sheet } from '../model/sheet.ts';

type Canvas = OffscreenCanvasRenderingContext2D;

/** Burns the marks into the picture on the canvas, whose pixels are the picture's own. */
export function paintSheet(canvas: Canvas, sheet: Sheet, picture: Size): void {
  for (const mark of sheet.marks) {
    const badge = mark.kind === 'badge' ? badgeNumber(sheet, mark) : 0;
    for (const shape of shapesOf(mark, badge, picture)) paint(canvas, shape);
  }
}

function paint(canvas: Canvas, shape: Shape): void {
  switch (shape.shape) {
    case 'rect': {
      const { x, y, width, height } = shape.rect;
      canvas.fillStyle = shape.fill;
      canvas.fillRect(x, y, width, height);
      return;
    }
    case 'outline': {
      const { x, y, width, height } = shape.rect;
      canvas.lineJoin = 'round';
      canvas.lineWidth = shape.width;
      canvas.strokeStyle = shape.colour;
      canvas.strokeRect(x, y, width, height);
      return;
    }
    case 'path':
      fillWithRim(canvas, new Path2D(shape.path), shape);
      return;
    case 'disc': {
      const disc = new Path2D();
      disc.arc(shape.centre.x, shape.centre.y, shape.radius, 0, 2 * Math.PI);
      fillWithRim(canvas, disc, shape);
      return;
    }
    case 'words':
      canvas.font = `${MARK_WEIGHT} ${shape.fontPx}px ${MARK_FONT}`;
      canvas.textAlign = shape.centred ? 'center' : 'left';
      canvas.fillStyle = shape.fill;
      canvas.fillText(shape.words, shape.at.x, shape.at.y);
      return;
    default:
      assertNever(shape);
  }
}

/** The rim lies under the shape: half of its width is seen. */
function fillWithRim(
  canvas: Canvas,
  path: Path2D,
  { fill, rim }: Extract<Shape, { rim: unknown }>,
): void {
  canvas.lineJoin = 'round';
  canvas.lineWidth = 2 * rim.width;
  canvas.strokeStyle = rim.colour;
  canvas.stroke(path);
  canvas.fillStyle = fill;
  canvas.fill(path);
}
