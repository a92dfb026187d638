import { createHash } from 'node:crypto';
import { wireName } from './wire-name.ts';
import type { ForeignFile, HelpDeskFile } from './help-desk.ts';

/** Those that are not there by name, size and, where the help desk tells one, checksum. */
export function filesNotThere(
  sent: readonly HelpDeskFile[],
  there: readonly ForeignFile[],
): HelpDeskFile[] {
  const left = [...there];
  return sent.filter((file) => {
    const at = left.findIndex((one) => isSame(file, one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Their names. */
export function missingFiles(
  sent: readonly HelpDeskFile[],
  there: readonly ForeignFile[],
): string[] {
  return filesNotThere(sent, there).map(({ name }) => name);
}

function isSame({ name, data }: HelpDeskFile, there: ForeignFile): boolean {
  return (
    there.name === wireName(name) &&
    there.bytes === data.byteLength &&
    (there.sha256 === null || there.sha256 === createHash('sha256').update(data).digest('hex'))
  );
}
