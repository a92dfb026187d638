import { expect, test } from 'vitest';
import type { Snapshot } from '#shared/contract.ts';
import { createProgramStore } from '#renderer/bridge/program-store.ts';
import { createArticleMatchesStore } from '#renderer/features/report/article-matches-store.ts';
import { createReportStore } from '#renderer/features/report/report-store.ts';
import { createFakeBridge } from '#tests/support/fake-bridge.ts';
import { createFakeProgram } from '#tests/support/fake-program.ts';
import { createManualTimers, settle } from '#tests/support/manual-timers.ts';
import { blankDraft, sampleSnapshot } from '#tests/support/sample-window.ts';

async function start(snapshot: Partial<Snapshot>) {
  const bridge = createFakeBridge(createFakeProgram({ snapshot }));
  const { after, pass } = createManualTimers();
  const program = createProgramStore({ bridge, after });
  const evidenceSettled = () => Promise.resolve();
  const now = () => new Date();
  const report = createReportStore({ bridge, program, after, now, evidenceSettled });
  const matches = createArticleMatchesStore({ bridge, program, report, after });
  const pause = async () => {
    await settle();
    pass(300);
    await settle();
  };
  await pause();
  return { bridge, pause, found: () => matches.getState().found.map(({ id }) => id) };
}

const draft = blankDraft({ description: 'le câble réseau' });
const { catalogue } = sampleSnapshot();

test('words that were kept from before the start find their articles without a key being pressed', async () => {
  const { found } = await start({ draft });
  expect(found()).toContain('cable-reseau');
});

test('words that were quicker than the articles are searched again when those come', async () => {
  const { bridge, pause, found } = await start({
    draft,
    catalogue: { ...catalogue, articles: [] },
  });
  expect(found()).toEqual([]);
  bridge.emit('catalogue', catalogue);
  await pause();
  expect(found()).toContain('cable-reseau');
});
