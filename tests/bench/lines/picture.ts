import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Family } from '../bench.ts';
import { NO_CENTRAL } from '../stage/central.ts';
import { withPoste, type Poste } from '../stage/poste.ts';
import { wordRecall } from '../stage/word-recall.ts';
import { atLeast, atMost } from '../table/row.ts';

export const picture: Family = {
  name: 'picture',
  how: `The pictures the host gives its window after an act. Words: the column of 10 pt text, enlarged
    three times and read by tesseract; the share of the words read on the lossless page that are read
    on our picture too.`,
  measure: async (bench) => {
    const { display, pages } = await bench.stage();
    const folder = bench.folder();
    const options = { app: bench.app, folder, display: display.name, policy: NO_CENTRAL };
    const pictures = await withPoste(options, (poste) => takePictures(poste, folder));
    const sizes = (files: readonly string[]) => files.map((file) => statSync(file).size / 1000);
    const recalls = pictures.map((file, screen) => wordRecall(file, pages[screen] ?? ''));
    return [
      {
        line: 'size of the picture of one screen',
        unit: 'KB',
        figures: sizes(pictures),
        bar: atMost(300),
        reference: { name: 'lossless', figures: sizes(pages) },
      },
      {
        line: 'words of 10 pt text read on it',
        unit: '%',
        figures: recalls,
        bar: atLeast(99),
        reference: { name: 'lossless', figures: [100] },
      },
    ];
  },
};

async function takePictures({ act, restAfter, door }: Poste, folder: string): Promise<string[]> {
  await restAfter(act);
  const { evidence } = await door.call('app.snapshot', null);
  return Promise.all(
    evidence.pictures.map(async ({ id, name }) => {
      const file = join(folder, name);
      writeFileSync(file, (await door.call('evidence.picture', { id })).bytes);
      return file;
    }),
  );
}
