import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root, tools } from './project.ts';
import { runCommand } from './run-command.ts';

const SOURCES = ['src-main', 'src-renderer', 'src-shared', 'assets'];
const SINGLE_FILES = ['electron.vite.config.ts', 'package.json', 'package-lock.json'];
const stampFile = join(root, 'out', '.sources');

/** Builds `out/` when what it was built from has changed. Throws with the build's own words. */
export async function ensureBuilt(): Promise<void> {
  const stamp = sourceStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.error('Building SOS Poste…');
  const args = [tools.electronVite, 'build', '--logLevel', 'warn'];
  const { succeeded, output } = await runCommand(node24, args);
  if (!succeeded) throw new Error(`The build failed:\n${output}`);
  writeFileSync(stampFile, stamp);
}

/** By content: a fresh clone gives every file the time of the clone. */
function sourceStamp(): string {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((folder) => filesUnder(folder)).sort();
  for (const file of [...files, ...SINGLE_FILES]) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
