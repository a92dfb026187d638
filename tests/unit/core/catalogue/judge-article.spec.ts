import { expect, test } from 'vitest';
import { SEED_ARTICLES } from '#central/seed/articles.ts';
import { createCheckArticle } from '#core/catalogue/check-article.ts';
import { judgeArticle } from '#core/catalogue/judge-article.ts';
import { Article } from '#shared/article.ts';
import { RULES } from '#shared/findings/rules.ts';
import { audioState, checkOf, reportWith, timelineOf } from '#tests/support/healthy-report.ts';

const articleOf = (id: string): Article => SEED_ARTICLES.find((article) => article.id === id)!;
const muted = reportWith({ 'audio-state': audioState({ input: { muted: true } }) });

test('a check passes once the reading shows nothing of what the article mends', () => {
  expect(judgeArticle(articleOf('micro-muet'), reportWith({}))).toEqual({ outcome: 'passed' });
});

test('a fault that is still there is said as the agent was told of it', () => {
  const verdict = judgeArticle(articleOf('micro-muet'), muted);
  expect(verdict).toMatchObject({ outcome: 'still-there' });
  expect(verdict.outcome === 'still-there' && verdict.sentence.fr).toMatch(/micro/iu);
});

test('the fault of another article keeps none from having helped', () => {
  expect(judgeArticle(articleOf('second-ecran'), muted)).toEqual({ outcome: 'passed' });
});

test('what could not be read proves nothing', () => {
  const unread = reportWith({ 'audio-state': undefined });
  expect(judgeArticle(articleOf('micro-muet'), unread)).toEqual({ outcome: 'unknown' });
});

test('what came and went before it was mended is past', () => {
  const flapped = reportWith({
    timeline: timelineOf(
      ['link-down', 30, 'Ethernet'],
      ['link-up', 29, 'Ethernet'],
      ['link-down', 20, 'Ethernet'],
      ['link-up', 19, 'Ethernet'],
      ['link-down', 9, 'Ethernet'],
      ['link-up', 8, 'Ethernet'],
    ),
  });
  expect(judgeArticle(articleOf('cable-reseau'), flapped)).toEqual({ outcome: 'passed' });
});

test('a headset check from before the steps neither proves the article nor contradicts it', () => {
  const before = reportWith({ 'headset-check': checkOf('muted') });
  expect(judgeArticle(articleOf('micro-muet'), before)).toEqual({ outcome: 'unknown' });
});

test('where the headset check is the check, its last result decides', () => {
  const crackles = reportWith({ 'headset-check': checkOf('crackle', { crackles: 31 }) });
  const healthy = reportWith({ 'headset-check': checkOf('healthy') });
  const none = reportWith({ 'headset-check': undefined });
  const outcomes = [crackles, healthy, none].map(
    (report) => judgeArticle(articleOf('gresillement'), report).outcome,
  );
  expect(outcomes).toEqual(['still-there', 'passed', 'unknown']);
});

test('every article that a rule offers can be checked', () => {
  const offered = new Set(RULES.map(({ articleId }) => articleId).filter((id) => id !== null));
  const unchecked = [...offered].filter((id) => articleOf(id).check === undefined);
  expect(unchecked).toEqual([]);
});

test('a check that only a newer central knows is as none, and the article stays', () => {
  const newer = { ...articleOf('vpn'), check: 'quantum-entanglement' };
  expect(Article.parse(newer)).toEqual({ ...articleOf('vpn'), check: undefined });
});

test('an article without a check is not worth a reading', async () => {
  let readings = 0;
  const verdicts: unknown[] = [];
  const check = createCheckArticle({
    articles: () => SEED_ARTICLES,
    readAgain: async () => {
      readings += 1;
      return muted;
    },
    onVerdict: (id, { outcome }) => verdicts.push([id, outcome]),
  });
  expect(await check('imprimante')).toEqual({ outcome: 'unknown' });
  expect(readings).toBe(0);
  expect(await check('micro-muet')).toMatchObject({ outcome: 'still-there' });
  expect(verdicts).toEqual([['micro-muet', 'still-there']]);
  await expect(check('nobody')).rejects.toThrow('nobody');
});
