import type { EvidencePicture, Reply } from '#shared/contract.ts';
import type { Fault } from '#shared/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { createEditorStore } from './acts/editor-store.ts';
import type { KeptEdit } from './kept-edit.ts';
import { MARK_FONT, MARK_WEIGHT } from './model/measures.ts';
import type { MeasureText } from './model/lay-out-text.ts';
import { BLANK_SHEET } from './model/sheet.ts';

/** Reads a picture of the program and lays a blank sheet over it. */
export async function openEdit(
  { id, sha256 }: EvidencePicture,
  read: (id: string) => Promise<Reply<'evidence.picture'>>,
): Promise<Result<KeptEdit, Fault>> {
  const reply = await read(id);
  if (!reply.ok) return reply;
  const { mediaType } = reply.value;
  const original = new Uint8Array(reply.value.bytes);
  const picture = await sizeAsShown(new Blob([original], { type: mediaType }));
  if (picture === undefined) return err({ code: 'picture-unreadable', message: id });
  const createId = () => crypto.randomUUID();
  const editor = createEditorStore({ picture, createId, measure: createMeasure() });
  return ok({ original, mediaType, editor, saved: BLANK_SHEET, sha256 });
}

/** A photograph may say that it lies on its side: its size is the one it is shown at. */
async function sizeAsShown(picture: Blob) {
  try {
    const { width, height, close } = await createImageBitmap(picture).then((bitmap) => ({
      ...{ width: bitmap.width, height: bitmap.height },
      close: () => bitmap.close(),
    }));
    close();
    return { width, height };
  } catch {
    return undefined;
  }
}

/** The worker draws with the same font, so what fits here fits there. */
function createMeasure(): MeasureText {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  return (text, fontPx) => {
    if (context === null) return text.length * fontPx * 0.6;
    context.font = `${MARK_WEIGHT} ${fontPx}px ${MARK_FONT}`;
    return context.measureText(text).width;
  };
}
