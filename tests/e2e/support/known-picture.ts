import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface KnownPicture {
  readonly file: string;
  /** Mean difference per channel, 0 for the same picture and 1 for black against white. */
  differenceFrom(bytes: Uint8Array): number;
}

/** A 1920×1080 picture nobody could mistake for another one, with its name in large letters. */
export function drawKnownPicture(folder: string, name: string, seed: number): KnownPicture {
  // Uncompressed: squeezing such a picture into a PNG takes seconds.
  const file = join(folder, `${name}.ppm`);
  execFileSync('convert', [
    ...['-size', '240x135', '-seed', `${seed}`, 'plasma:', '-resize', '1920x1080!'],
    ...['-gravity', 'center', '-pointsize', '160', '-fill', 'white', '-stroke', 'black'],
    ...['-annotate', '0', name, file],
  ]);
  return { file, differenceFrom: (bytes) => difference(file, bytes, folder) };
}

function difference(file: string, bytes: Uint8Array, folder: string): number {
  const other = join(folder, 'stored-picture');
  writeFileSync(other, bytes);
  const args = ['-metric', 'MAE', file, other, 'null:'];
  // `compare` ends with 1 when the pictures differ at all; the figure is in brackets on its stderr.
  const { stderr } = spawnSync('compare', args, { encoding: 'utf8' });
  const [, share] = /\(([\d.e+-]+)\)/u.exec(stderr) ?? [];
  if (share === undefined) throw new Error(`compare said: ${stderr}`);
  return Number(share);
}
