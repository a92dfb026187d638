import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { ensureBuilt } from '../../scripts/lib/ensure-built.ts';
import { cacheFolder, root } from '../../scripts/lib/project.ts';
import type { Bench, Family } from './bench.ts';
import { blackBox } from './lines/black-box.ts';
import { capture } from './lines/capture.ts';
import { central } from './lines/central.ts';
import { editor } from './lines/editor.ts';
import { facts } from './lines/facts.ts';
import { findings } from './lines/findings.ts';
import { headset } from './lines/headset.ts';
import { idle } from './lines/idle.ts';
import { journey } from './lines/journey.ts';
import { ladder } from './lines/ladder.ts';
import { person } from './lines/person.ts';
import { picture } from './lines/picture.ts';
import { queue } from './lines/queue.ts';
import { renderer } from './lines/renderer.ts';
import { search } from './lines/search.ts';
import { stall } from './lines/stall.ts';
import { startup } from './lines/startup.ts';
import { window } from './lines/window.ts';
import { copyApp } from './stage/app-copy.ts';
import { openStage, type Stage } from './stage/stage.ts';
import { formatTable } from './table/format-table.ts';
import { loadNow } from './table/machine.ts';
import { writeReport } from './table/report.ts';
import type { Row, UnmeasuredRow } from './table/row.ts';

const FAMILIES: readonly Family[] = [
  capture,
  picture,
  editor,
  window,
  startup,
  stall,
  facts,
  findings,
  queue,
  central,
  search,
  journey,
  person,
  idle,
  blackBox,
  renderer,
  headset,
  ladder,
];

const { values } = parseArgs({
  options: { only: { type: 'string' }, rounds: { type: 'string', default: '9' } },
});
const names = values.only?.split(',');
const rounds = Number(values.rounds);
const chosen = FAMILIES.filter(({ name }) => names?.includes(name) ?? true);
if (chosen.length !== (names ?? FAMILIES).length || !Number.isInteger(rounds) || rounds < 1) {
  throw new Error(
    `--rounds takes a number, --only some of ${FAMILIES.map(({ name }) => name).join()}`,
  );
}

const loadBefore = loadNow();
await ensureBuilt();
const rows = await measureAll(chosen, rounds);
const table = formatTable(rows);
console.log(table);
if (names === undefined) {
  const file = join(root, 'docs', 'performance.md');
  const text = writeReport({ table, rounds, families: FAMILIES, loadBefore });
  writeFileSync(file, await format(text, { parser: 'markdown' }));
}

async function measureAll(families: readonly Family[], rounds: number) {
  mkdirSync(cacheFolder, { recursive: true });
  const workFolder = mkdtempSync(join(cacheFolder, 'bench-'));
  const folder = () => mkdtempSync(join(workFolder, 'part-'));
  let stage: Promise<Stage> | undefined;
  const bench: Bench = {
    rounds,
    app: copyApp(folder()),
    stage: () => (stage ??= openStage(folder())),
    folder,
  };
  try {
    const rows: (Row | UnmeasuredRow)[] = [];
    for (const family of families) {
      console.error(`Measuring ${family.name}…`);
      rows.push(...(await measure(family, bench)));
    }
    return rows;
  } finally {
    await stage?.then((opened) => opened.close()).catch(() => undefined);
    rmSync(workFolder, { recursive: true, force: true });
  }
}

/** A family that cannot be measured here is said to be so, and costs the others nothing. */
async function measure(family: Family, bench: Bench): Promise<readonly (Row | UnmeasuredRow)[]> {
  try {
    return await family.measure(bench);
  } catch (thrown) {
    const failure = thrown instanceof Error ? thrown.message : String(thrown);
    console.error(thrown);
    return [{ line: family.name, failure: failure.split('\n')[0] ?? '' }];
  }
}
