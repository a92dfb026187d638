import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SEED_ARTICLES } from '#central/seed/articles.ts';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import { FACT_IDS } from '#shared/diagnostics.ts';
import { CHANGE_KINDS } from '#shared/facts/changes.ts';
import { TIMELINE_KINDS } from '#shared/facts/timeline.ts';
import { findCauses } from '#shared/findings/find-causes.ts';
import { RULES } from '#shared/findings/rules.ts';
import { FINDING_EXAMPLES } from '#tests/support/finding-examples.ts';
import { reportWith } from '#tests/support/healthy-report.ts';

const ids = RULES.map(({ id }) => id);
const MACHINE_NAME_OR_CAPITAL = /^(?:\p{Lu}|\d|[a-z]+\.exemple\.fr).{15,}\.$/u;
const exampleOf = (id: string) => reportWith(FINDING_EXAMPLES[id] ?? {});
const findingOf = (id: string) => findCauses(exampleOf(id)).find(({ rule }) => rule === id);

test('a healthy poste gives no finding at all', () => {
  expect(findCauses(reportWith({}))).toEqual([]);
});

test('there are at least forty rules, over every group, each in a file of its own name', () => {
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(40);
  expect(new Set(RULES.map(({ group }) => group))).toEqual(
    new Set(['hardware', 'audio', 'network', 'system', 'peripherals']),
  );
  const files = readdirSync('src-shared/findings/rules').map((file) => file.replace('.ts', ''));
  expect(files.toSorted()).toEqual(ids.toSorted());
  expect(Object.keys(FINDING_EXAMPLES)).toEqual(ids);
});

test.each(ids)('%s fires on its example', (id) => {
  expect(findingOf(id)).toMatchObject({ rule: id });
});

test.each(ids)('%s is silent while the facts of its example are unknown or pending', (id) => {
  const { takenAt } = exampleOf(id);
  const results = (result: object) =>
    Object.fromEntries(FACT_IDS.map((fact) => [fact, result])) as never;
  const pending = { takenAt, results: results({ status: 'pending' }) };
  const unknown = { takenAt, results: results({ status: 'unknown', reason: 'failed', ms: 1 }) };
  expect([findCauses(pending), findCauses(unknown), findCauses({ takenAt, results: {} })]).toEqual([
    [],
    [],
    [],
  ]);
});

describe('what rules refer to exists', () => {
  test('articles and categories', () => {
    const articles = SEED_ARTICLES.map(({ id }) => id);
    const categories = DEFAULT_CATALOGUE.categories.map(({ id }) => id);
    for (const { id, articleId, categoryHint } of RULES) {
      if (articleId !== null) expect(articles, id).toContain(articleId);
      if (categoryHint !== null) expect(categories, id).toContain(categoryHint);
    }
  });

  test('rules they explain, changes and events', () => {
    const kinds: readonly string[] = [...CHANGE_KINDS, ...TIMELINE_KINDS];
    for (const { id, explains, signs } of RULES) {
      for (const other of explains) expect(ids, id).toContain(other);
      for (const sign of signs) expect(kinds, id).toContain(sign);
    }
  });

  test('no rule explains itself, however long the way round', () => {
    const explains = new Map(RULES.map((rule) => [rule.id, rule.explains]));
    const reach = (id: string, seen: readonly string[]): void => {
      expect(seen, [...seen, id].join(' → ')).not.toContain(id);
      for (const next of explains.get(id) ?? []) reach(next, [...seen, id]);
    };
    for (const id of ids) reach(id, []);
  });
});

describe('the sentences', () => {
  const sentences = ids.flatMap((id) => {
    const { agent, technician, title } = findingOf(id)!;
    return [agent, technician].map((both) => ({ id, title, ...both }));
  });

  test('there are four of them, and two titles, all different from each other', () => {
    for (const { id, fr, en, title } of sentences) {
      expect(fr, id).toMatch(MACHINE_NAME_OR_CAPITAL);
      expect(en, id).toMatch(MACHINE_NAME_OR_CAPITAL);
      expect(title.fr, id).toMatch(/^[\p{L}].{2,44}[^.]$/u);
      expect(title.en, id).toMatch(/^[\p{L}].{2,44}[^.]$/u);
    }
    expect(new Set(sentences.flatMap(({ fr, en }) => [fr, en])).size).toBe(ids.length * 4);
    expect(new Set(RULES.map(({ title }) => title.fr)).size).toBe(ids.length);
  });

  test('French keeps its apostrophes, its spaces and its calm', () => {
    for (const { id, fr, title } of sentences) {
      for (const text of [fr, title.fr]) {
        expect(text, id).not.toMatch(/['!"]|oups|erreur inconnue/iu);
        expect(text, id).not.toMatch(
          / [:;?»%]|« | {2}|\d (?:ms|min|Go|Mo|h|Hz|kHz|GHz|dBFS|fois)\b/u,
        );
        expect(text, id).not.toMatch(/[^\s\u{a0}\u{202f}][;?»]/u);
      }
    }
  });

  test('English has no straight apostrophe and no exclamation mark either', () => {
    for (const { id, en, title } of sentences) {
      expect(en + title.en, id).not.toMatch(/['!"]|undefined|null|NaN| {2}/u);
    }
  });

  test('nothing unread shows through', () => {
    for (const { id, fr } of sentences) expect(fr, id).not.toMatch(/undefined|null|NaN|\(\)/u);
  });

  test('the agent’s sentences fit in a line or two', () => {
    for (const id of ids) expect(findingOf(id)!.agent.fr.length, id).toBeLessThan(170);
  });
});
