import {
  offerCheck,
  openHeadsetBench,
  type HeadsetBench,
} from '#tests/headset/check-in-browser.ts';
import { SEEDED_FAULTS } from '#tests/headset/sounds.ts';
import type { Family } from '../bench.ts';
import { atMost } from '../table/row.ts';

/** Ten seconds are listened to; what comes before and after is ours. */
const LISTENED_MS = 10_000;
/** Each takes more than ten seconds, and all take as long: more rounds would tell nothing. */
const MOST_ROUNDS = 5;
const FIRST_SEED = 301;

export const headset: Family = {
  name: 'headset',
  how: `From the press on “Commencer le test” to the verdict on the screen, in a real browser whose
    microphone plays a generated sound (another fault each round). Ten seconds of it are the
    listening itself; opening the device, judging the sound and showing the result are the rest.`,
  measure: async ({ rounds }) => {
    const opened = await openHeadsetBench();
    try {
      const wholeMs: number[] = [];
      for (let round = 0; round < Math.min(rounds, MOST_ROUNDS); round += 1) {
        wholeMs.push(await checkOnce(opened, round));
      }
      return [
        {
          line: 'headset check, press to verdict',
          unit: 'ms',
          figures: wholeMs,
          bar: atMost(LISTENED_MS + 2000),
        },
        {
          line: '  without the ten seconds of listening',
          unit: 'ms',
          figures: wholeMs.map((ms) => ms - LISTENED_MS),
        },
      ];
    } finally {
      await opened.close();
    }
  },
};

async function checkOnce(opened: HeadsetBench, round: number): Promise<number> {
  const fault = SEEDED_FAULTS[round % SEEDED_FAULTS.length] ?? 'healthy';
  const { page, close } = await opened.open(fault, FIRST_SEED + round);
  try {
    await offerCheck(page);
    const press = page.getByRole('button', { name: 'Commencer le test' });
    await press.waitFor();
    const startedAt = performance.now();
    await press.click();
    await page.getByText('Résultat joint au rapport du poste.').waitFor({ timeout: 40_000 });
    return performance.now() - startedAt;
  } finally {
    await close();
  }
}
