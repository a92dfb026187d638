import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the window as it ships. Answers the folder. */
export async function buildWindow(folder: string): Promise<string> {
  const outDir = join(folder, 'window');
  await build({
    configFile: false,
    root: at('../../../src-renderer'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir, emptyOutDir: true },
  });
  return outDir;
}

/** Builds the fake program as one plain script, to run before the window's own. */
export async function buildFake(folder: string): Promise<string> {
  const outDir = join(folder, 'fake');
  await build({
    configFile: false,
    root: at('.'),
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      lib: { entry: at('fake-window.ts'), formats: ['iife'], name: 'fakeWindow' },
      rolldownOptions: { output: { entryFileNames: 'fake.js' } },
    },
  });
  return readFile(join(outDir, 'fake.js'), 'utf8');
}
