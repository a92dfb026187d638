import type { Page } from 'playwright';
import {
  offerCheck,
  openHeadsetBench,
  type HeadsetBench,
} from '#tests/headset/check-in-browser.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from './window-test.ts';

declare global {
  interface Window {
    /** Every track the page was ever given. */
    heldTracks: MediaStreamTrack[];
  }
}

let bench: HeadsetBench;
test.beforeAll(async () => {
  bench = await openHeadsetBench();
});
test.afterAll(() => bench.close());

async function keepTracks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.heldTracks = [];
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      window.heldTracks.push(...stream.getTracks());
      return stream;
    };
  });
}

const trackStates = (page: Page) =>
  page.evaluate(() => window.heldTracks.map(({ readyState }) => readyState));

test('a humming headset is named in ten seconds, and nothing keeps listening', async () => {
  const { page, check, close } = await bench.open('hum', 101, keepTracks);
  try {
    await offerCheck(page);
    await expectAccessible(page, 'headset offered');
    expect(await trackStates(page)).toEqual([]);

    await page.getByRole('button', { name: 'Commencer le test' }).click();
    await expect(page.getByRole('meter')).toHaveAttribute(
      'aria-valuetext',
      /bon|faible|trop fort/u,
    );
    expect(await trackStates(page)).toEqual(['live']);
    await expectAccessible(page, 'headset listening');
    await page.getByRole('button', { name: 'Arrêter' }).click();
    await expect(page.getByText('Le micro est libéré.')).toBeVisible();
    expect(await trackStates(page)).toEqual(['ended']);

    expect(await check()).toMatchObject({ outcome: 'hum' });
    expect(await trackStates(page)).toEqual(['ended', 'ended']);
    await expect(page.getByRole('dialog').getByText('Le micro ronfle')).toBeVisible();
    await expectAccessible(page, 'headset verdict');

    await page.getByRole('button', { name: 'Le retirer' }).click();
    await expect(page.getByRole('button', { name: 'Commencer le test' })).toBeVisible();
    expect(await page.evaluate(() => window.fake.inputsOf('report.headset').at(-1))).toBeNull();
  } finally {
    await close();
  }
});

test('without a microphone the check says so, and what to do', async () => {
  const { page, check, close } = await bench.open(null, 0);
  try {
    expect(await check()).toMatchObject({ outcome: 'no-input', sound: null });
    await expect(page.getByRole('dialog').getByText('Aucun micro n’est branché.')).toBeVisible();
  } finally {
    await close();
  }
});
