import { create } from 'qrcode';

/** A symbol as one SVG path, one unit per module, quiet zone included. */
export interface QrSymbol {
  /** Modules across, the quiet zone of four on either side included. */
  readonly size: number;
  readonly path: string;
}

const QUIET = 4;

/** Digits and letters each in the mode that packs them best; the lowest correction makes the largest modules. */
export function drawQr(text: string): QrSymbol {
  const { modules } = create(text, { errorCorrectionLevel: 'L' });
  let path = '';
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (modules.get(y, x)) path += `M${x + QUIET} ${y + QUIET}h1v1h-1z`;
    }
  }
  return { size: modules.size + 2 * QUIET, path };
}
