import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchElectron } from './fetch-electron.ts';
import { cacheFolder, node24, root, tools } from './project.ts';
import { runCommand } from './run-command.ts';

/** Electron's binary, fetched when it is not there; undefined when it cannot be had or shown. */
export async function findElectron(): Promise<string | undefined> {
  const needsDisplay = process.platform === 'linux';
  const hasDisplay = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  if (needsDisplay && !hasDisplay) return undefined;
  return (
    installedElectron() ??
    (await fetchElectron({
      install: (timeoutMs) =>
        runCommand(node24, [tools.installElectron], { timeoutMs, shown: true }),
      installed: installedElectron,
      stampFile: join(cacheFolder, 'electron-not-fetched'),
      now: Date.now,
      say: (line) => console.error(line),
    }))
  );
}

export function installedElectron(): string | undefined {
  const folder = join(root, 'node_modules', 'electron');
  const override = process.env['ELECTRON_EXEC_PATH'];
  if (override !== undefined && existsSync(override)) return override;
  if (!existsSync(join(folder, 'path.txt'))) return undefined;
  const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
  return existsSync(binary) ? binary : undefined;
}
