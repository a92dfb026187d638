import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { root } from '../../scripts/lib/project.ts';
import { openHeadsetBench, type HeadsetBench } from './check-in-browser.ts';
import { formatMatrix, longestSeconds, type Run } from './matrix.ts';
import { judgeOffline } from './offline.ts';
import { otherMicrophoneForCalls } from './other-microphone-for-calls.ts';
import { SEEDED_FAULTS } from './sounds.ts';

const BEGIN = '<!-- matrix: written by npm run headset -->';
const END = '<!-- end of matrix -->';

/** `npm run headset`: every seeded fault through the real check in a real browser, and the page of it. */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '3' },
    /** Apart from the seeds the thresholds were set on, which are 1 to 25, and from those judged offline. */
    first: { type: 'string', default: '201' },
  },
});
const seeds = Array.from(
  { length: Number(values.seeds) },
  (_, index) => Number(values.first) + index,
);

const TUNED_UP_TO = 25;
const OFFLINE_UP_TO = 200;

const offline = formatMatrix(judgeOffline(TUNED_UP_TO + 1, OFFLINE_UP_TO));
process.stdout.write(`${offline}\n\n`);
const bench = await openHeadsetBench();
const runs: Run[] = [];
try {
  for (const seed of seeds) await runSeed(bench, seed);
  runs.push(await runOne(bench, 'no-input', null, 0));
} finally {
  await bench.close();
}
const inBrowser = formatMatrix(runs);
process.stdout.write(`${inBrowser}\n`);
await keep(`### In a browser

${inBrowser}

From the press to the verdict: ${longestSeconds(runs)} s at most.

### The judgement alone

The same rules on the same kind of sounds in Node, without a browser between.

${offline}`);

async function runSeed(opened: HeadsetBench, seed: number): Promise<void> {
  for (const fault of SEEDED_FAULTS) runs.push(await runOne(opened, fault, fault, seed));
  runs.push(await runOne(opened, 'wrong-device', 'healthy', seed));
}

async function runOne(
  opened: HeadsetBench,
  seeded: Run['seeded'],
  sound: (typeof SEEDED_FAULTS)[number] | null,
  seed: number,
): Promise<Run> {
  const prepare = seeded === 'wrong-device' ? otherMicrophoneForCalls : undefined;
  const seat = await opened.open(sound, seed, prepare);
  try {
    const started = performance.now();
    const { outcome } = await seat.check();
    const run = { seeded, seed, named: outcome, seconds: (performance.now() - started) / 1000 };
    process.stderr.write(`${seeded} ${seed}: ${outcome}\n`);
    return run;
  } finally {
    await seat.close();
  }
}

async function keep(text: string): Promise<void> {
  const file = join(root, 'docs', 'headset-check.md');
  const page = readFileSync(file, 'utf8');
  const [before = ''] = page.split(BEGIN);
  const [, after = ''] = page.split(END);
  const whole = `${before}${BEGIN}\n\n${text}\n\n${END}${after}`;
  writeFileSync(file, await format(whole, { parser: 'markdown', printWidth: 110 }));
}
