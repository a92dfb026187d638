import { expect, test } from 'vitest';
import { createProgramStore } from '#renderer/bridge/program-store.ts';
import { createArticleMatchesStore } from '#renderer/features/report/article-matches-store.ts';
import { createReportStore } from '#renderer/features/report/report-store.ts';
import { createFakeBridge } from '#tests/support/fake-bridge.ts';
import { createFakeProgram } from '#tests/support/fake-program.ts';
import { createManualTimers, settle } from '#tests/support/manual-timers.ts';
import { blankDraft } from '#tests/support/sample-window.ts';

test('words that were kept from before the start find their articles without a key being pressed', async () => {
  const draft = blankDraft({ description: 'le câble réseau' });
  const bridge = createFakeBridge(createFakeProgram({ snapshot: { draft } }));
  const { after, pass } = createManualTimers();
  const program = createProgramStore({ bridge, after });
  const evidenceSettled = () => Promise.resolve();
  const report = createReportStore({ bridge, program, after, evidenceSettled });
  const matches = createArticleMatchesStore({ bridge, program, report, after });
  await settle();
  pass(300);
  await settle();
  expect(matches.getState().found).toContain('cable-reseau');
});
