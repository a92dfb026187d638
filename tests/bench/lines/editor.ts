import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { editorPage } from '../../e2e/pages/editor-page.ts';
import type { Family } from '../bench.ts';
import { NO_CENTRAL } from '../stage/central.ts';
import { withPoste, type Poste } from '../stage/poste.ts';
import type { Stage } from '../stage/stage.ts';
import { wordRecall } from '../stage/word-recall.ts';
import { atLeast, atMost } from '../table/row.ts';

export const editor: Family = {
  name: 'editor',
  how: `A screen captured as above, then marked in the editor (a redaction, an arrow and a frame, beside
    the column of 10 pt text) and saved: what the program then holds. The time is from the press of
    Enregistrer to the editor's closing: read, drawn, written, given to the program.`,
  measure: async (bench) => {
    const stage = await bench.stage();
    const folder = bench.folder();
    const options = { app: bench.app, folder, display: stage.display.name, policy: NO_CENTRAL };
    const saves = await withPoste(options, async (poste) => {
      const taken: Saved[] = [];
      for (let round = 0; round < bench.rounds; round += 1) {
        taken.push(await markAndSave(poste, stage, join(folder, `marked-${round}`)));
      }
      return taken;
    });
    const recalls = saves.slice(0, 2).map(({ file }) => wordRecall(file, stage.pages[0] ?? ''));
    return [
      {
        line: 'marks burnt in and given to the program',
        unit: 'ms',
        figures: saves.map(({ ms }) => ms),
      },
      {
        line: '  longest the window stood still meanwhile',
        unit: 'ms',
        figures: saves.map(({ stillMs }) => stillMs),
        bar: atMost(50),
      },
      {
        line: 'size of a marked screen',
        unit: 'KB',
        figures: saves.map(({ file }) => statSync(file).size / 1000),
        bar: atMost(300),
      },
      {
        line: 'words of 10 pt text read on a marked screen',
        unit: '%',
        figures: recalls,
        bar: atLeast(99),
      },
    ];
  },
};

interface Saved {
  readonly file: string;
  readonly ms: number;
  /** The longest gap between two turns of the window's event loop. */
  readonly stillMs: number;
}

async function markAndSave(poste: Poste, stage: Stage, file: string): Promise<Saved> {
  const address = await poste.restAfter(poste.act);
  const page = await stage.browser.newPage({ locale: 'fr-FR' });
  try {
    await page.goto(address);
    await mark(page);
    const { save } = editorPage(page);
    const times = await save.evaluate(timeSave);
    const { evidence } = await poste.door.call('app.snapshot', null);
    const id = evidence.pictures[0]?.id ?? '';
    writeFileSync(file, (await poste.door.call('evidence.picture', { id })).bytes);
    return { file, ...times };
  } finally {
    await page.close();
  }
}

async function mark(page: Page): Promise<void> {
  const drawn = editorPage(page);
  await drawn.open('ecran-1.jpg');
  await drawn.draw([0.5, 0.5], [0.7, 0.6]);
  await drawn.tool('Flèche').click();
  await drawn.draw([0.9, 0.9], [0.75, 0.7]);
  await drawn.tool('Cadre').click();
  await drawn.draw([0.6, 0.1], [0.8, 0.3]);
}

/** Runs in the window. */
async function timeSave(button: HTMLElement | SVGElement) {
  const dialog = button.closest('dialog');
  const startedAt = performance.now();
  let [lastAt, stillMs] = [startedAt, 0];
  button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  while (dialog?.isConnected === true) {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
    const now = performance.now();
    stillMs = Math.max(stillMs, now - lastAt);
    lastAt = now;
  }
  return { ms: performance.now() - startedAt, stillMs };
}
