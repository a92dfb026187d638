import { describe, expect, test } from 'vitest';
import { articleOf } from '#central/help-desks/articles/article-of.ts';
import { stepsOfText } from '#central/help-desks/articles/steps-of-text.ts';
import { createArticleSync } from '#central/help-desks/articles/sync-articles.ts';
import type { HelpDeskErrorCode } from '#central/help-desks/help-desk-error.ts';
import { HelpDeskError } from '#central/help-desks/help-desk-error.ts';
import type { ForeignArticle } from '#central/help-desks/help-desk.ts';
import { createMemoryHelpDesk } from '#tests/support/memory-help-desk.ts';
import { openGatewayBench } from '#tests/support/gateway-bench.ts';

const MORE = 'La suite est là-bas.';

describe('the words of a page', () => {
  test('become a summary and the steps of its list', () => {
    const text = 'Quand rien ne sort.\n\n- Ouvrir « Services ».\n2. Redémarrer.\n\nPuis réessayer.';
    expect(stepsOfText(text, MORE)).toEqual({
      summary: 'Quand rien ne sort.',
      steps: ['Ouvrir « Services ».', 'Redémarrer.', 'Puis réessayer.'],
    });
  });

  test('are a step per line where there is no list', () => {
    expect(stepsOfText('Un.\r\n\r\nDeux.', MORE)).toEqual({ summary: '', steps: ['Un.', 'Deux.'] });
    expect(stepsOfText('h1. Titre\n* Un', MORE).steps).toEqual(['Titre', 'Un']);
  });

  test('are joined where they are too many, and none is lost', () => {
    const lines = Array.from({ length: 50 }, (_, at) => `Ligne ${at}.`);
    const { steps } = stepsOfText(lines.join('\n'), MORE);
    expect(steps).toHaveLength(20);
    expect(steps.join(' ')).toBe(lines.join(' '));
  });

  test('are cut between sentences where one is too long, and say so where nothing more fits', () => {
    const sentence = 'Une phrase assez longue pour compter. ';
    const { steps } = stepsOfText(sentence.repeat(20), MORE);
    expect(steps.every((step) => step.length <= 500 && step.endsWith('.'))).toBe(true);
    expect(steps.join(' ')).toBe(sentence.repeat(20).trim());
    const endless = stepsOfText(`${sentence.repeat(20)}\n`.repeat(20), MORE).steps;
    expect(endless).toHaveLength(20);
    expect(endless.at(-1)).toBe(MORE);
    expect(stepsOfText('x'.repeat(1200), MORE).steps.map(({ length }) => length)).toEqual([
      500, 500, 200,
    ]);
  });
});

const rules = {
  from: 'https://rt.exemple.fr',
  name: 'Request Tracker 5',
  categories: { 2: ['dsi-materiel'] },
  minutes: 5,
};

const foreign = (id: string, changes: Partial<ForeignArticle> = {}): ForeignArticle => ({
  ...{ id, group: '2', title: `Article ${id}`, text: 'Éteindre.', url: '' },
  updatedAt: '2026-11-23T12:00:00.000Z',
  ...changes,
});

test('an article without words is none, and a long title is cut', () => {
  expect(articleOf(foreign('1', { text: ' \n ' }), rules)).toBeUndefined();
  expect(articleOf(foreign('1', { title: ' ' }), rules)).toBeUndefined();
  expect(articleOf(foreign('1', { title: 'x'.repeat(200) }), rules)?.title).toHaveLength(120);
});

test('two help desks that number alike do not share an article', () => {
  const other = { ...rules, from: 'https://glpi.exemple.fr' };
  expect(articleOf(foreign('1'), rules)?.id).not.toBe(articleOf(foreign('1'), other)?.id);
  expect(articleOf(foreign('1', { group: '9' }), rules)?.categoryIds).toEqual([]);
});

function open() {
  const there: { articles: ForeignArticle[]; fails?: HelpDeskErrorCode } = { articles: [] };
  const asked: (readonly string[])[] = [];
  const bench = openGatewayBench({
    ...createMemoryHelpDesk(),
    listArticles: async (known = new Map<string, string>()) => {
      asked.push([...known.keys()]);
      if (there.fails !== undefined) throw new HelpDeskError(there.fails, 'As told');
      return there.articles.map((one) =>
        known.get(one.id) === one.updatedAt ? { ...one, text: null } : one,
      );
    },
  });
  const { knowledge } = bench.store;
  const titles = async () => (await knowledge.listArticles()).map(({ title }) => title).sort();
  return {
    there,
    asked,
    titles,
    logged: bench.logged,
    sync: createArticleSync({ ...bench.ports, rules }),
  };
}

test('what has changed there changes here, and what has left there leaves', async () => {
  const { there, asked, titles, sync } = open();
  there.articles = [foreign('1'), foreign('2')];
  await sync();
  const updatedAt = '2026-11-23T13:00:00.000Z';
  there.articles = [foreign('1', { title: 'Nouveau titre', updatedAt }), foreign('2')];
  await sync();
  expect(await titles()).toEqual(['Article 2', 'Nouveau titre']);
  there.articles = [foreign('2')];
  await sync();
  expect(await titles()).toEqual(['Article 2']);
  // One that has left is read whole when it is back.
  there.articles = [foreign('1'), foreign('2')];
  await sync();
  expect(await titles()).toEqual(['Article 1', 'Article 2']);
  expect(asked).toEqual([[], ['1', '2'], ['1', '2'], ['2']]);
});

test('a list of none withdraws nothing: a right that was lost looks like it', async () => {
  const { there, titles, sync, logged } = open();
  there.articles = [foreign('1')];
  await sync();
  there.articles = [];
  await sync();
  expect(await titles()).toEqual(['Article 1']);
  expect(logged).toContain('articles-none');
});

test('a help desk that is away changes nothing', async () => {
  const { there, titles, sync, logged } = open();
  there.articles = [foreign('1')];
  await sync();
  there.fails = 'unreachable';
  await sync();
  expect(await titles()).toEqual(['Article 1']);
  expect(logged).toContain('articles-failed');
});
