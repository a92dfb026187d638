import type { PictureType } from '#shared/picture.ts';
import type { EditorStore } from './acts/editor-store.ts';
import type { Sheet } from './model/sheet.ts';

/** A picture under the pen, kept from one opening of the editor to the next while the act lasts. */
export interface KeptEdit {
  readonly original: Uint8Array<ArrayBuffer>;
  readonly mediaType: PictureType;
  readonly editor: EditorStore;
  /** The sheet that the program's picture shows. */
  readonly saved: Sheet;
  /** Of the picture the program holds: where it is another one, this edit is of something gone. */
  readonly sha256: string;
}
