import { ensureBuilt } from './lib/ensure-built.ts';
import { node24, root } from './lib/project.ts';
import { runUntilStopped } from './lib/run-until-stopped.ts';

const BUILDER = `${root}/node_modules/electron-builder/cli.js`;

/**
 * `npm run dist`: the installers of this system, in `dist/`. Arguments go to electron-builder:
 * `npm run dist -- --linux deb`, `npm run dist -- --win nsis`.
 */
await ensureBuilt();
const code = await runUntilStopped(node24, [
  BUILDER,
  '--publish',
  'never',
  ...process.argv.slice(2),
]);
console.error(code === 0 ? 'The installers are in dist/.' : advice());
process.exitCode = code;

function advice(): string {
  return [
    'The installers could not be made; the reason stands above.',
    'If it is a download: Electron and the installer tools are fetched at first use. Where their host',
    'cannot be reached, name a mirror in ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR, or fill',
    'ELECTRON_BUILDER_CACHE beforehand. The MSI can only be made on Windows, the DMG on macOS.',
  ].join('\n');
}
