import { fileURLToPath } from 'node:url';

/** The folder of package.json, without a trailing slash. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/u, '');

/** For what may be thrown away: reports, stamps, data of a development run. */
export const cacheFolder = `${root}/.cache`;

/** These scripts run on it already; the tools they start shall too. */
export const node24 = process.execPath;

/** V8 keeps 16 MiB of young objects by default; an idle program has none worth 10 MiB of memory. */
export const SMALL_HEAP = '--max-semi-space-size=1';

/** A package's program, to be run by Node, which spares a shell and its differences. */
export const tools = {
  electronVite: 'node_modules/electron-vite/bin/electron-vite.js',
  eslint: 'node_modules/eslint/bin/eslint.js',
  installElectron: 'node_modules/electron/install.js',
  playwright: 'node_modules/playwright/cli.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const;
