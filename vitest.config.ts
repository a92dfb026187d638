import { defineConfig } from 'vitest/config';

/**
 * Each project is one kind of proof; `scripts/test.mjs` runs them one after the other. The last one speaks
 * with simulators there, and with real servers beside them in `npm run test:help-desks`.
 */
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      project('unit', { testTimeout: 20_000 }),
      project('contract', {
        testTimeout: 60_000,
        globalSetup: ['tests/support/shared-postgres.ts'],
      }),
      project('faults', { testTimeout: 300_000 }),
      project('ladder', { testTimeout: 60_000 }),
      project('fleet', { testTimeout: 60_000 }),
      project('floor', { testTimeout: 60_000 }),
      project('boot', { testTimeout: 120_000 }),
      project('packaging', { testTimeout: 300_000 }),
      project('help-desks', { testTimeout: 180_000 }),
    ],
  },
});

function project(name: string, options: { testTimeout: number; globalSetup?: string[] }) {
  return {
    test: {
      name,
      include: [`tests/${name}/**/*.spec.{ts,tsx}`],
      environment: 'node',
      hookTimeout: options.testTimeout,
      ...options,
    },
  };
}
