import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generateDocs } from '../../../scripts/generate-docs.ts';

test('generated documents say what the code says', async () => {
  for (const [path, text] of Object.entries(await generateDocs())) {
    expect(await readFile(path, 'utf8'), `${path}: npm run docs`).toBe(text);
  }
});
