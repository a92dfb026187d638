import { expect, test } from 'vitest';
import { createProgramStore } from '#renderer/bridge/program-store.ts';
import { rankFor } from '#renderer/features/report/load-triage.ts';
import { createReportStore } from '#renderer/features/report/report-store.ts';
import { createTriageStore } from '#renderer/features/report/triage-store.ts';
import type { Snapshot } from '#shared/contract.ts';
import type { FindingHint } from '#shared/triage/rank-categories.ts';
import { createFakeBridge } from '#tests/support/fake-bridge.ts';
import { createManualTimers, settle } from '#tests/support/manual-timers.ts';
import { blankDraft } from '#tests/support/sample-window.ts';

/** The real engine; only time is ours. */
async function start(findings: (snapshot: Snapshot) => readonly FindingHint[] = () => []) {
  const bridge = createFakeBridge();
  const { after, pass } = createManualTimers();
  const program = createProgramStore({ bridge, after });
  const evidenceSettled = () => Promise.resolve();
  const now = () => new Date();
  const report = createReportStore({ bridge, program, after, now, evidenceSettled });
  let loaded = 0;
  const triage = createTriageStore({
    ...{ program, report, after, findings: async (snapshot) => findings(snapshot) },
    load: () => Promise.resolve(((loaded += 1), rankFor)),
  });
  await settle();
  const say = async (description: string) => {
    report.edit({ description });
    pass(200);
    await settle();
  };
  return { bridge, pass, report, triage, say, loaded: () => loaded };
}

const NO_MICROPHONE = [{ categoryId: 'dsi-materiel', said: 'micro introuvable' }];
const LATER = '2026-11-23T09:01:00.000Z';
const HEADSET = 'mon casque ne marche plus, le client ne m’entend pas';

test('what the words say clearly is proposed, with the reason', async () => {
  const { report, triage, say } = await start();
  await say(HEADSET);
  expect(report.draft()?.categoryId).toBe('dsi-materiel');
  expect(report.getState().isProposed).toBe(true);
  expect(triage.getState().triage?.ranked[0]?.reasons).toContain('casque');
});

test('the proposal follows the words, and goes when they no longer tell', async () => {
  const { report, say } = await start();
  await say(HEADSET);
  await say('hermes est coupé pour tout le plateau, plus aucune production');
  expect(report.draft()?.categoryId).toBe('bytel-arret-production');
  await say('bonjour');
  expect(report.draft()?.categoryId).toBeNull();
});

test('words that do not tell leave the choice open', async () => {
  const { report, triage, say } = await start();
  await say('ça ne va pas');
  expect(triage.getState().triage?.sure).toBe(false);
  expect(report.draft()?.categoryId).toBeNull();
});

test('what the agent has chosen stands, whatever is typed then', async () => {
  const { report, say } = await start();
  await say(HEADSET);
  report.edit({ categoryId: 'bytel-poste' });
  await say(`${HEADSET}, et le clavier non plus`);
  expect(report.draft()?.categoryId).toBe('bytel-poste');
  expect(report.getState().isProposed).toBe(false);
});

test('the category of a ticket that is brought back to be edited is not chosen anew', async () => {
  const { bridge, report, say } = await start();
  await say(HEADSET);
  await report.flush();
  bridge.emit('draft', blankDraft({ description: HEADSET, categoryId: 'bytel-poste' }));
  report.showRefused({});
  await say(`${HEADSET} du tout`);
  expect(report.draft()?.categoryId).toBe('bytel-poste');
});

test('the engine is loaded at the first words and not before, once', async () => {
  const { say, loaded } = await start();
  expect(loaded()).toBe(0);
  await say('mon écran');
  await say('mon écran est noir');
  expect(loaded()).toBe(1);
});

test('what the machine found speaks for a category too', async () => {
  const silent = await start();
  await silent.say('plus de son');
  const share = (store: typeof silent) =>
    store.triage.getState().triage?.ranked.find(({ category }) => category.id === 'dsi-materiel')
      ?.share ?? 0;
  const found = await start(() => NO_MICROPHONE);
  await found.say('plus de son');
  expect(share(found)).toBeGreaterThan(share(silent));
});

test('facts that arrive after the words are heard too', async () => {
  const { bridge, pass, triage, say } = await start(({ report }) =>
    report.takenAt === LATER ? NO_MICROPHONE : [],
  );
  const reasons = () => triage.getState().triage?.ranked.flatMap((one) => one.reasons) ?? [];
  await say('plus de son');
  expect(reasons()).not.toContain('micro introuvable');
  bridge.emit('report', { takenAt: LATER, results: {} });
  pass(200);
  await settle();
  expect(reasons()).toContain('micro introuvable');
});

test('answers to the questions of a proposed category are never taken away', async () => {
  const { report, say } = await start();
  await say('hermes est coupé pour tout le plateau, plus aucune production');
  report.edit({ answers: { seats: '40' } });
  await say(HEADSET);
  expect(report.draft()).toMatchObject({
    categoryId: 'bytel-arret-production',
    answers: { seats: '40' },
  });
});
