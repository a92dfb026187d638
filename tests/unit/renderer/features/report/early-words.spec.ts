import { expect, test } from 'vitest';
import { createProgramStore } from '#renderer/bridge/program-store.ts';
import { handOver, takeEarlyWords } from '#renderer/features/report/early-words.ts';
import { createReportStore } from '#renderer/features/report/report-store.ts';
import { createFakeBridge } from '#tests/support/fake-bridge.ts';
import { createManualTimers, settle } from '#tests/support/manual-timers.ts';

const EARLY = { text: 'casque muet', start: 11, end: 11 };

function createBench() {
  const bridge = createFakeBridge();
  const { after } = createManualTimers();
  const program = createProgramStore({ bridge, after });
  const evidenceSettled = () => Promise.resolve();
  const report = createReportStore({
    ...{ bridge, program, after, now: () => new Date(), evidenceSettled },
  });
  return { program, report };
}

const pageWith = (value: string) => {
  const field = { value, selectionStart: 2, selectionEnd: 3 };
  return { getElementById: () => field as unknown as HTMLElement };
};

test('words written before the draft is known wait for it', async () => {
  const { program, report } = createBench();
  handOver(EARLY, report, program);
  expect(report.draft()).toBeNull();
  await settle();
  expect(report.draft()?.description).toBe('casque muet');
});

test('they come after what the draft says, and are given once', async () => {
  const { program, report } = createBench();
  await settle();
  report.edit({ description: 'Depuis midi ' });
  handOver(EARLY, report, program);
  expect(report.draft()?.description).toBe('Depuis midi casque muet');
});

test('words that are too long together are kept as far as a draft holds them', async () => {
  const { program, report } = createBench();
  await settle();
  report.edit({ description: 'a'.repeat(7995) });
  handOver(EARLY, report, program);
  expect(report.draft()?.description).toBe(`${'a'.repeat(7995)} casq`);
});

test('a field that nobody has written in has nothing to hand over', () => {
  expect(takeEarlyWords(pageWith(''))).toBeNull();
  expect(takeEarlyWords({ getElementById: () => null })).toBeNull();
  expect(takeEarlyWords(pageWith('mot'))).toEqual({ text: 'mot', start: 2, end: 3 });
});
