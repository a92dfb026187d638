import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { cacheFolder } from '../../../scripts/lib/project.ts';
import { ROOT } from './child.ts';

/** What a schedule starts and kills. */
const PROGRAMS = {
  agent: `${ROOT}tests/faults/agent/main.ts`,
  central: `${ROOT}src-main/central/main.ts`,
  'central-before-desk': `${ROOT}tests/faults/central/main.ts`,
  desk: `${ROOT}tests/faults/help-desk/main.ts`,
};
export type ProgramName = keyof typeof PROGRAMS;

const folder = join(cacheFolder, 'faults-built');
let built: Promise<Record<string, string>> | undefined;

/**
 * The file of a program, bundled as the shipped ones are: from some hundred files each start took twice the
 * processor, and a thousand schedules start fifteen thousand.
 */
export async function programFile(name: ProgramName): Promise<string> {
  const file = (await (built ??= bundle()))[name];
  if (file === undefined) throw new Error(`${name} was not built`);
  return join(folder, file);
}

async function bundle(): Promise<Record<string, string>> {
  const made = await build({
    ...{ root: ROOT, configFile: false, logLevel: 'warn', ssr: { noExternal: true } },
    build: {
      ...{ write: false, ssr: true, target: 'node24', minify: false },
      rolldownOptions: {
        input: PROGRAMS,
        // Asked for by `pg` where there is one.
        external: ['pg-native'],
        output: {
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: 'part-[hash].js',
          banner: `import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);`,
        },
      },
    },
  });
  const { output } = [made].flat()[0] as Extract<typeof made, { output: unknown }>;
  const chunks = output.filter((one) => one.type === 'chunk');
  for (const { fileName, code } of chunks) writeOnce(fileName, code);
  return Object.fromEntries(
    chunks.filter(({ isEntry }) => isEntry).map(({ name, fileName }) => [name, fileName]),
  );
}

/** Named by what they hold: another run of the suite may read them at this moment. */
function writeOnce(fileName: string, code: string): void {
  const file = join(folder, fileName);
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, code);
  renameSync(partial, file);
}
