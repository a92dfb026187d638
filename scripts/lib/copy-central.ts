import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The client of a database server is not bundled: it decides at run time what it loads. */
const UNBUNDLED = 'pg';
/** What one asks of the project's manifest for a program that stands alone. */
const SAID_OF_IT = ['version', 'license', 'type'] as const;

/**
 * Fills `folder` with all that a server needs to run the central, but for Node: what was built, the
 * packages it loads at run time, and the files that a site's systemd or container reads.
 */
export function copyCentral(root: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of loadedBy(join(root, 'out', 'main'), 'central.js')) {
    cpSync(join(root, 'out', 'main', name), join(folder, name));
  }
  for (const name of neededBy(root, UNBUNDLED)) {
    cpSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), {
      recursive: true,
    });
  }
  cpSync(join(root, 'assets', 'central'), folder, { recursive: true });
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  writeFileSync(join(folder, 'package.json'), manifest(root));
}

/** A built file and every part that it imports, at once or later. */
function loadedBy(built: string, entry: string): Set<string> {
  const names = new Set([entry]);
  for (const name of names) {
    const code = readFileSync(join(built, name), 'utf8');
    for (const [, part = ''] of code.matchAll(/["'`]\.\/(part-[\w-]+\.js)["'`]/gu)) names.add(part);
  }
  return names;
}

/** A package and all that it depends on; each lies once, at the top. */
function neededBy(root: string, entry: string): Set<string> {
  const names = new Set([entry]);
  for (const name of names) {
    const { dependencies = {} } = readManifest(join(root, 'node_modules', name));
    for (const needed of Object.keys(dependencies)) names.add(needed);
  }
  return names;
}

function manifest(root: string): string {
  const project = readManifest(root);
  const said = Object.fromEntries(SAID_OF_IT.map((name) => [name, project[name]]));
  const own = { name: 'sos-poste-central', private: true, ...said, engines: { node: '>=24' } };
  return `${JSON.stringify(own, null, 2)}\n`;
}

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly type: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
