import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { root } from '../../scripts/lib/project.ts';
import { runDay } from './day.ts';
import { formatReport } from './report.ts';

/** `npm run deflection`: a scripted day, its table, and whether the figures say what happened. */
const report = formatReport(await runDay({ postes: 60, seed: 20_261_123 }));
const page = `# Deflection: what articles spare\n\nWritten by \`npm run deflection\`; not to be edited.\n\n${report}\n`;
writeFileSync(
  `${root}/docs/deflection.md`,
  await format(page, { parser: 'markdown', printWidth: 100, proseWrap: 'preserve' }),
);
process.stdout.write(`${report}\n`);
