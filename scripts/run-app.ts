import { ensureBuilt } from './lib/ensure-built.ts';
import { findElectron } from './lib/find-electron.ts';
import { node24, SMALL_HEAP } from './lib/project.ts';
import { runUntilStopped } from './lib/run-until-stopped.ts';

/** `npm start`: builds what changed and opens SOS Poste; arguments go to the program. */
await ensureBuilt();
const args = process.argv.slice(2);
const electron = await findElectron();
if (electron === undefined) {
  console.error('Electron is not available here: SOS Poste opens in your browser instead.');
  process.exitCode = await runUntilStopped(node24, [SMALL_HEAP, 'out/main/loopback.js', ...args]);
} else {
  // Chromium refuses to run as root with its sandbox on.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const sandbox = isRoot ? ['--no-sandbox'] : [];
  process.exitCode = await runUntilStopped(electron, ['.', ...sandbox, ...args]);
}
