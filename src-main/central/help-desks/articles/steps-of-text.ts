import type { Article } from '#shared/article.ts';

const MOST_STEPS = 20;
const LONGEST_STEP = 500;
const LONGEST_SUMMARY = 300;

/** Markers of lists and headings, of plain words and of a wiki: each line is a step of its own here. */
const MARKER = /^(?:[-*#•–]+|\d{1,3}[.)°]|h[1-6]\.|=+)\s+/u;

/**
 * Plain words as the steps of an article. What stands before a list is its summary; without a list each
 * line is a step. Lines that are too many for an article are joined, so that none is lost; what no article
 * can hold ends with `more`.
 */
export function stepsOfText(text: string, more: string): Pick<Article, 'summary' | 'steps'> {
  const lines = text
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
  const first = lines.findIndex((line) => MARKER.test(line));
  const lead = first > 0 ? lines.slice(0, first).join(' ') : '';
  const hasSummary = lead !== '' && lead.length <= LONGEST_SUMMARY;
  const bare = (hasSummary ? lines.slice(first) : lines).map((line) => line.replace(MARKER, ''));
  const steps = joined(bare.filter((line) => line !== '').flatMap(cut));
  const fitting = steps.length > MOST_STEPS ? [...steps.slice(0, MOST_STEPS - 1), more] : steps;
  return { summary: hasSummary ? lead : '', steps: fitting };
}

/** Between sentences, else between words. */
function cut(line: string): string[] {
  const parts: string[] = [];
  let rest = line;
  while (rest.length > LONGEST_STEP) {
    const head = rest.slice(0, LONGEST_STEP);
    const sentence = Math.max(...['. ', '! ', '? ', '; '].map((end) => head.lastIndexOf(end) + 1));
    const at = sentence > LONGEST_STEP / 3 ? sentence : head.lastIndexOf(' ');
    const end = at > 0 ? at : LONGEST_STEP;
    parts.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return rest === '' ? parts : [...parts, rest];
}

/** The shortest two neighbours become one, until there are few enough or none fit together. */
function joined(lines: readonly string[]): string[] {
  const steps = [...lines];
  while (steps.length > MOST_STEPS) {
    const lengths = steps.slice(1).map((step, at) => (steps[at]?.length ?? 0) + 1 + step.length);
    const least = Math.min(...lengths);
    if (least > LONGEST_STEP) return steps;
    const at = lengths.indexOf(least);
    steps.splice(at, 2, `${steps[at] ?? ''} ${steps[at + 1] ?? ''}`);
  }
  return steps;
}
