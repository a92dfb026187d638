// Plain Node 20: the way in for every script, whatever Node the machine has.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensure-installed.mjs';

/** Installs what is missing, then runs the arguments on the Node line that Electron embeds. */
export async function runOnNode24(args) {
  await ensureInstalled();
  const node = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));
  const child = spawn(node, args, { stdio: 'inherit' });
  // A terminal's Ctrl+C reaches the child by itself: passing it on would be a second one.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => process.exit(code ?? 1));
}
