import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, node24, root, tools } from './project.ts';
import { runCommand } from './run-command.ts';

const FETCH_LIMIT_MS = 60_000;
/** A machine that cannot reach the download is not made to wait for it at each start. */
const RETRY_AFTER_MS = 24 * 3_600_000;
const failureStamp = join(cacheFolder, 'electron-not-fetched');

/** Electron's binary, fetched when it is not there; undefined when it cannot be had or shown. */
export async function findElectron(): Promise<string | undefined> {
  const needsDisplay = process.platform === 'linux';
  const hasDisplay = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  if (needsDisplay && !hasDisplay) return undefined;
  return installedElectron() ?? (await fetchElectron());
}

export function installedElectron(): string | undefined {
  const folder = join(root, 'node_modules', 'electron');
  const override = process.env['ELECTRON_EXEC_PATH'];
  if (override !== undefined && existsSync(override)) return override;
  if (!existsSync(join(folder, 'path.txt'))) return undefined;
  const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
  return existsSync(binary) ? binary : undefined;
}

async function fetchElectron(): Promise<string | undefined> {
  const failedAt = statSync(failureStamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - failedAt < RETRY_AFTER_MS) return undefined;
  console.error('Fetching Electron (once, at most a minute)…');
  await runCommand(node24, [tools.installElectron], { timeoutMs: FETCH_LIMIT_MS });
  const electron = installedElectron();
  if (electron === undefined) {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(failureStamp, '');
  }
  return electron;
}
