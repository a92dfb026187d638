import type { TestProject } from 'vitest/node';
import { findPostgres, startPostgres } from './postgres-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The cluster of this run, or why there is none. */
    readonly postgres: { readonly folder: string } | { readonly missing: string };
  }
}

/** One server for all the files of a run, ended with it. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (findPostgres() === undefined) {
    project.provide('postgres', { missing: 'PostgreSQL is not installed' });
    return undefined;
  }
  const cluster = await startPostgres();
  project.provide('postgres', { folder: cluster.folder });
  // Before the first test asks: two that made it at once would each wait for the other.
  await cluster.drop(await cluster.create());
  return () => cluster.stop();
}
