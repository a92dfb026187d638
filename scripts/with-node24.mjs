// Runs a script on the Node line that Electron embeds, whatever the machine has.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './lib/ensure-installed.mjs';

await ensureInstalled();
const node = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
const child = spawn(node, process.argv.slice(2), { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
