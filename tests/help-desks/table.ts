import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { z } from 'zod';
import { root } from '../../scripts/lib/project.ts';
import { BEYOND, NOT_HERE } from './beyond.ts';
import { bareName } from './benches/simulated.ts';

const BEGIN = '<!-- claims: written by npm run test:help-desks -->';
const END = '<!-- end of claims -->';

/** What vitest writes, of which the titles and outcomes are read. */
const ClaimReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({
          ancestorTitles: z.array(z.string()),
          title: z.string(),
          status: z.string(),
        }),
      ),
    }),
  ),
});
export type ClaimReport = z.infer<typeof ClaimReport>;

/** In the order of a ticket's life. */
const CHAPTERS = [
  'check',
  'hand-over',
  'follow',
  'refusals',
  'deliver',
  'gateway',
  'webhook',
  'create-only',
];

/** Writes which claims held in this run, and what stands beyond them, into `docs/help-desks.md`. */
export async function keepTable(report: ClaimReport): Promise<void> {
  const file = join(root, 'docs', 'help-desks.md');
  const page = await readFile(file, 'utf8');
  const [before = ''] = page.split(BEGIN);
  const [, after = ''] = page.split(END);
  const whole = `${before}${BEGIN}\n\n${renderTable(report)}\n\n${END}${after}`;
  await writeFile(file, await format(whole, { parser: 'markdown', printWidth: 110 }));
}

export function renderTable(report: ClaimReport): string {
  const chapters = ClaimReport.parse(report).testResults.toSorted(
    (one, other) => rankOf(one.name) - rankOf(other.name),
  );
  const results = chapters.flatMap(({ assertionResults }) => assertionResults);
  // In the order of `every-bench.ts`; those that can only be given tickets come last.
  const desks = [...new Set(results.map(({ ancestorTitles }) => ancestorTitles[0] ?? ''))];
  const titles = [...new Set(results.map(({ title }) => title))];
  const held = (title: string, desk: string) => {
    const { status } =
      results.find((one) => one.title === title && one.ancestorTitles[0] === desk) ?? {};
    if (status === 'passed') return 'holds';
    return status === 'failed'
      ? '**does not hold**'
      : (NOT_HERE[bareName(desk)]?.[title] ?? 'not tried');
  };
  const rows = [
    ...titles.map((title) => [title, ...desks.map((desk) => held(title, desk))]),
    ...BEYOND.map(({ claim, by }) => [
      claim,
      ...desks.map((desk) => by[bareName(desk)] ?? 'not tried'),
    ]),
  ];
  return [['claim', ...desks], ['---', ...desks.map(() => '---')], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function rankOf(path: string): number {
  const rank = CHAPTERS.findIndex((chapter) => path.includes(`/${chapter}.spec.`));
  return rank < 0 ? CHAPTERS.length : rank;
}
