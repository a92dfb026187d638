/** A ticket or a reply as it came: JSON not yet checked, then its pictures in order. */
export interface PictureForm {
  readonly content: unknown;
  readonly pictures: readonly Uint8Array[];
}
