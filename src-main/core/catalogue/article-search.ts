import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { ArticleMatch, MOST_MATCHES, type Article } from '#shared/article.ts';
import { plainWords } from '#shared/triage/plain-words.ts';
import { nearestWord } from './nearest-word.ts';

/** Words that stand in every sentence and in no article's title. */
const COMMON = new Set(
  plainWords(
    'mes mon ses son une des les aux est pas plus que qui quoi dans sur avec pour par sans tout tous depuis quand fait faire ' +
      'the and not with from when this that does your can',
  ),
);
const SHORTEST = 3;
/** A word this long may be another form of one that begins like it: "grésille", "grésillement". */
const STEM_FROM = 5;

const Term = z.object({ term: z.string() });

export type ArticleSearch = (text: string) => readonly ArticleMatch[];

/**
 * The articles that answer what is being said, best first. Accents and case do not count, the last word may
 * be unfinished, a slip of the finger is forgiven. The index lies in memory, apart from the tickets, and is
 * made at the first question and again when the articles have changed.
 */
export function createArticleSearch(articles: () => readonly Article[]): ArticleSearch {
  let made:
    { readonly of: string; readonly find: ArticleSearch; readonly close: () => void } | undefined;
  return (text) => {
    const current = articles();
    const signature = current.map(({ id, updatedAt }) => `${id} ${updatedAt}`).join();
    if (made?.of !== signature) {
      made?.close();
      made = { of: signature, ...createIndex(current) };
    }
    return made.find(text);
  };
}

function createIndex(articles: readonly Article[]) {
  const database = new DatabaseSync(':memory:');
  database.exec(`
    CREATE VIRTUAL TABLE articles USING fts5 (id UNINDEXED, title, keywords, summary, steps, prefix = '3 4');
    CREATE VIRTUAL TABLE known USING fts5vocab (articles, row);`);
  const insert = database.prepare('INSERT INTO articles VALUES (?, ?, ?, ?, ?)');
  for (const { id, title, keywords, summary, steps } of articles) {
    // One that comes from a help desk has no keywords, and its summary says what it is about.
    const about = keywords.length > 0 ? keywords.join(' ') : summary;
    insert.run(id, plain(title), plain(about), plain(summary), plain(steps.join(' ')));
  }
  const known = database
    .prepare('SELECT term FROM known')
    .all()
    .map((row) => Term.parse(row).term);
  // What is in the title is what the article is about; bm25 is negative, and the least is the best.
  const search = database.prepare(`
    SELECT id, -bm25(articles, 0, 8, 6, 2, 1) AS score FROM articles
    WHERE articles MATCH ? ORDER BY score DESC LIMIT ${MOST_MATCHES}`);
  return {
    find: (text: string) => {
      const query = queryFor(text, known);
      return query === undefined ? [] : search.all(query).map((row) => ArticleMatch.parse(row));
    },
    close: () => database.close(),
  };
}

/** Some word stands in the title or the keywords: what is only mentioned in a step answers nothing. */
function queryFor(text: string, known: readonly string[]): string | undefined {
  const words = tellingWords(text);
  const terms = words.flatMap((word, at) => {
    const meant = nearestWord(word, known);
    if (meant === undefined) return [];
    const mayGoOn = at === words.length - 1 || meant.length >= STEM_FROM;
    return [`"${meant}"${mayGoOn ? '*' : ''}`];
  });
  if (terms.length === 0) return undefined;
  const any = `(${terms.join(' OR ')})`;
  return `{title keywords} : ${any} AND ${any}`;
}

const plain = (text: string): string => plainWords(text).join(' ');

function tellingWords(text: string): string[] {
  const words = plainWords(text).filter((word) => word.length >= SHORTEST && !COMMON.has(word));
  return [...new Set(words)];
}
