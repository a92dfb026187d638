import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { findCircle } from '../../../scripts/lint/find-circle.ts';
import manifest from '../../../package.json' with { type: 'json' };

const FOLDERS = ['src-shared', 'src-main', 'src-renderer'];

/** `#shared/ticket.ts` or `./ticket.ts` as a path from the project's folder; undefined for a package. */
function pathOf(specifier: string, from: string): string | undefined {
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier));
  const alias = Object.entries(manifest.imports).find(([name]) =>
    specifier.startsWith(name.replace('*', '')),
  );
  return (
    alias && normalize(specifier.replace(alias[0].replace('*', ''), alias[1].replace('*', '')))
  );
}

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'));
  return importedFiles.flatMap(({ fileName }) => pathOf(fileName, file) ?? []);
}

test('no files of the product import each other in a circle, types included', () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/u.test(name))
      .map((name) => join(folder, name)),
  );
  const imports = new Map(files.map((file) => [file, importsOf(file)]));
  expect(imports.get('src-main/core/create-core.ts')).toContain('src-shared/contract.ts');
  expect(findCircle(imports)).toBeUndefined();
});

test('a circle is told as the way round it', () => {
  const imports = { a: ['b', 'd'], b: ['c'], c: ['e', 'b'], d: [], e: [] };
  expect(findCircle(new Map(Object.entries(imports)))).toEqual(['b', 'c', 'b']);
  expect(findCircle(new Map(Object.entries({ ...imports, c: ['e'] })))).toBeUndefined();
});
