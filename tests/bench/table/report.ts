import type { Family } from '../bench.ts';
import { describeMachine } from './machine.ts';

export interface ReportFacts {
  readonly table: string;
  readonly rounds: number;
  readonly families: readonly Family[];
  readonly loadBefore: number;
}

/** `docs/performance.md`. Written by the run, never by hand. */
export function writeReport({ table, rounds, families, loadBefore }: ReportFacts): string {
  const [day] = new Date().toISOString().split('T');
  const facts = [
    `Date: ${day}; ${rounds} rounds`,
    ...describeMachine(),
    `Load before the run: ${loadBefore.toFixed(2)}. ${loadSentence(loadBefore)}`,
  ];
  const how = families.map(({ name, how }) => `**${name}**: ${how.replaceAll(/\s+/gu, ' ')}`);
  return `# Performance

Written by \`npm run bench\`; repeat it with that one command on a quiet Linux machine with Xorg’s dummy
driver, Chromium, maim, scrot, ImageMagick and tesseract. \`npm run bench -- --only capture,queue\` measures
some families and \`--rounds 21\` more often; only a whole run writes this page.

${list(facts)}

\`\`\`text
${table}
\`\`\`

Each figure is a median unless the line says p99, with the least and the most in brackets. A thing and
its references are measured in turn, round after round, so whatever else the machine does hits them
alike: the ratio holds better than the milliseconds. KB are thousands of bytes.

## How each is measured

${list(how)}

## What this does not say

- Electron’s own window, capture and process are not measured: the loopback host and a headed Chromium
  stand in for them. The core, the page and the probes program are the same.
- Bars are absolute and machines are not alike, nor is one machine on two days: they were set where maim took 39 ms
  for the two screens and the plain page opened in 84 ms. The reference column says how fast this one was. On a machine
  of 2026-11-29 where it took 120 to 170 ms, the very code that had started in 335 to 345 ms took 583, in turn with
  that day's, which took 555 (1,000 waiting, medians of 19), and in a quieter minute 438 against 444: level. Since then the
  first field stands in the page itself and the screens are read sooner.
- One Linux machine, virtual and without a graphics card. Windows and macOS use other tools to capture
  and to read facts.
`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function loadSentence(load: number): string {
  return load < 0.7
    ? 'The machine was quiet.'
    : 'Other programs were running: the milliseconds are worse than they would be alone.';
}
