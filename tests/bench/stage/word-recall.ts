import { execFileSync } from 'node:child_process';

/** Percent of the words read on the lossless page that are read on this picture of it too. */
export function wordRecall(file: string, losslessFile: string): number {
  const left = readWords(file);
  const expected = readWords(losslessFile);
  const found = expected.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (100 * found.length) / expected.length;
}

/** The column of 10 pt text, wherever the picture's size has gone. */
function readWords(file: string): string[] {
  const column = ['-resize', '1920x1080!', '-crop', '660x1080+0+0', '-resize', '300%', 'png:-'];
  const enlarged = execFileSync('convert', [file, ...column], { maxBuffer: 1e9 });
  const args = ['-', '-', '--psm', '6', '-l', 'eng'];
  const text = execFileSync('tesseract', args, { input: enlarged, stdio: 'pipe' }).toString();
  return text.split(/\s+/u).filter((word) => word !== '');
}
