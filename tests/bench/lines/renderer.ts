import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Family } from '../bench.ts';
import { atMost } from '../table/row.ts';

export const renderer: Family = {
  name: 'renderer',
  how: `Each file that the built page loads before its first screen, gzipped alone: the scripts and
    styles named in index.html and what they import statically.`,
  measure: async ({ app }) => {
    const folder = join(app.root, 'out', 'renderer');
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    const scripts = withStaticImports(folder, namedIn(page, 'js'));
    const size = (files: readonly string[]) => [
      files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) /
        1000,
    ];
    return [
      {
        line: 'scripts before the first screen, gzip',
        unit: 'KB',
        figures: size(scripts),
        bar: atMost(130),
      },
      {
        line: '  styles before the first screen, gzip',
        unit: 'KB',
        figures: size(namedIn(page, 'css')),
      },
    ];
  },
};

function namedIn(page: string, extension: string): string[] {
  const names = page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/gu);
  return Array.from(names, ([, name = '']) => name).filter((name) => name.endsWith(extension));
}

/** In bundled code a static import is `from"./x.js"` or `import"./x.js"`; a lazy one has a bracket. */
function withStaticImports(folder: string, entries: readonly string[]): string[] {
  const found = new Set(entries);
  for (const file of found) {
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, name = ''] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/gu)) {
      found.add(`assets/${name}`);
    }
  }
  return [...found];
}
