import { copyFileSync, cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/project.ts';

export interface AppCopy {
  readonly root: string;
  /** The file to run for one of the built programs. */
  program(name: 'loopback' | 'central'): string;
}

/** What was built, set apart: a build made meanwhile must not change what is being measured. */
export function copyApp(folder: string): AppCopy {
  cpSync(join(root, 'out'), join(folder, 'out'), { recursive: true });
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { root: folder, program: (name) => join(folder, 'out', 'main', `${name}.js`) };
}
