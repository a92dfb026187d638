import { defineConfig } from 'playwright/test';

/** One worker: the suite drives one real screen. Electron's project skips itself, saying why. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../.cache/e2e-results',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list']],
  projects: [
    { name: 'window', testDir: './screens' },
    { name: 'loopback', testDir: './loopback' },
    { name: 'desk', testDir: './desk' },
    { name: 'electron', testDir: './electron' },
    // Needs a help desk to speak with: `npm run test:help-desks`.
    ...(process.env['RT_URL'] === undefined ? [] : [{ name: 'help-desk', testDir: './help-desk' }]),
    // The README's pictures are taken on demand; they are no test.
    ...(process.env['SOS_POSTE_PICTURES'] === undefined
      ? []
      : [{ name: 'pictures', testDir: './pictures' }]),
  ],
});
