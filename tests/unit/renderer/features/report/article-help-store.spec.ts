import { expect, test } from 'vitest';
import { SEED_ARTICLES } from '#central/seed/articles.ts';
import type { ArticleVerdict } from '#shared/article.ts';
import { createProgramStore } from '#renderer/bridge/program-store.ts';
import { createArticleHelpStore } from '#renderer/features/report/article-help-store.ts';
import { createReportStore } from '#renderer/features/report/report-store.ts';
import { createFakeBridge } from '#tests/support/fake-bridge.ts';
import { createManualTimers, settle } from '#tests/support/manual-timers.ts';

const article = SEED_ARTICLES.find(({ id }) => id === 'micro-muet')!;
const unchecked = SEED_ARTICLES.find(({ check }) => check === undefined)!;
const GOOD = { description: 'on ne m’entend pas', categoryId: 'dsi-materiel' };

async function start(verdict?: ArticleVerdict) {
  const bridge = createFakeBridge();
  if (verdict !== undefined) bridge.answer('articles.check', () => Promise.resolve(verdict));
  const { after } = createManualTimers();
  const program = createProgramStore({ bridge, after });
  const evidenceSettled = () => Promise.resolve();
  const now = () => new Date();
  const report = createReportStore({ bridge, program, after, now, evidenceSettled });
  const help = createArticleHelpStore({ bridge, report });
  await settle();
  report.edit(GOOD);
  return { bridge, report, help };
}

test('what was opened and what failed stands on the draft, each article once', async () => {
  const { report, help } = await start();
  help.opened(article);
  help.failed(article);
  help.opened(article);
  const { id, title } = article;
  expect(report.draft()?.triedArticles).toEqual([{ id, title, outcome: 'failed' }]);
});

test('an article without a check is believed, and the request closed with a way back', async () => {
  const { bridge, report, help } = await start();
  help.opened(unchecked);
  await help.worked(unchecked);
  expect(bridge.inputsOf('articles.check')).toEqual([]);
  expect(report.draft()).toMatchObject({ description: '', triedArticles: [] });
  expect(report.getState().solved).toEqual({ articleId: unchecked.id, isChecked: false });
  report.undoDiscard();
  expect(report.draft()).toMatchObject({ ...GOOD, triedArticles: [{ id: unchecked.id }] });
  expect(report.getState().solved).toBeNull();
});

test('one whose check passes closes the request as checked', async () => {
  const { report, help } = await start({ outcome: 'passed' });
  await help.worked(article);
  expect(report.draft()?.description).toBe('');
  expect(report.getState().solved).toEqual({ articleId: article.id, isChecked: true });
});

test('a check that could tell nothing leaves the person’s word', async () => {
  const { report, help } = await start({ outcome: 'unknown' });
  await help.worked(article);
  expect(report.getState().solved).toMatchObject({ isChecked: false });
});

test('a fault that is still there keeps the request, and is said and noted', async () => {
  const sentence = { fr: 'Votre micro est coupé.', en: 'Your microphone is muted.' };
  const { report, help } = await start({ outcome: 'still-there', sentence });
  await help.worked(article);
  expect(help.getState()).toMatchObject({ stillThere: { 'micro-muet': sentence }, checking: null });
  expect(report.draft()).toMatchObject({
    ...GOOD,
    triedArticles: [{ id: 'micro-muet', outcome: 'check-failed' }],
  });
});

test('for another poste nothing is checked here: its person is believed', async () => {
  const { bridge, report, help } = await start({ outcome: 'passed' });
  report.edit({ otherPoste: 'PC-214' });
  await help.worked(article);
  expect(bridge.inputsOf('articles.check')).toEqual([]);
  expect(report.getState().solved).toMatchObject({ isChecked: false });
});
