import { join } from 'node:path';
import { copyCentral } from './lib/copy-central.ts';
import { ensureBuilt } from './lib/ensure-built.ts';
import { root } from './lib/project.ts';

/** `npm run dist:central`: the central as a server needs it, in `dist/central`. */
await ensureBuilt();
const folder = join(root, 'dist', 'central');
copyCentral(root, folder);
console.log(`The central is in ${folder}; its README.md says how to run it.`);
