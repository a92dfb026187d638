import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Looks for what is left of a picture in every file of a folder, whatever SQLite calls the pages it
 * lies in: its bytes are cut into short runs, and each run that is found anywhere counts. A run is
 * shorter than a page, and what many pictures have in common (headers, tables) is left out.
 */
export function shareLeftIn(folder: string, picture: Uint8Array, commonBytes = 700): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  const bytes = Buffer.from(picture);
  const runs: Buffer[] = [];
  for (let at = commonBytes; at + RUN_BYTES <= bytes.length; at += STRIDE_BYTES) {
    runs.push(bytes.subarray(at, at + RUN_BYTES));
  }
  const found = runs.filter((run) => files.some((file) => file.includes(run)));
  return found.length / runs.length;
}

const RUN_BYTES = 24;
const STRIDE_BYTES = 991;

export interface JpegSegment {
  readonly marker: number;
  readonly length: number;
  /** What an application's segment says it is: `JFIF`, `Exif`, `ICC_PROFILE`. */
  readonly kind: string;
}

/** The segments of a JPEG before its pixels: tables, and what it carries beside them. */
export function readJpegSegments(jpeg: Uint8Array): JpegSegment[] {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  const segments: JpegSegment[] = [];
  for (let at = 2; at + 4 <= jpeg.length;) {
    const marker = view.getUint16(at);
    const length = view.getUint16(at + 2);
    const [kind = ''] = Buffer.from(jpeg.subarray(at + 4, at + 20))
      .toString('latin1')
      .split('\0');
    segments.push({ marker, length, kind });
    if (marker === START_OF_SCAN) return segments;
    at += 2 + length;
  }
  throw new Error('A JPEG without pixels');
}

const START_OF_SCAN = 0xffda;
