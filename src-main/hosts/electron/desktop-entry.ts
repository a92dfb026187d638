import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { APP_ID, APP_NAME } from './app-identity.ts';
import { HIDDEN_SWITCH } from './launch-intent.ts';

/** The file by which a Linux session starts a program. */
export interface DesktopEntry {
  exists(): boolean;
  write(): void;
  remove(): void;
}

export interface DesktopEntryOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly home: string;
  readonly executable: string;
}

/** Undefined in Flatpak and Snap, which see neither the session's folder nor the real program. */
export function findDesktopEntry(options: DesktopEntryOptions): DesktopEntry | undefined {
  const { environment, home, executable } = options;
  if (environment['FLATPAK_ID'] !== undefined || environment['SNAP'] !== undefined)
    return undefined;
  const configuration = environment['XDG_CONFIG_HOME'] ?? join(home, '.config');
  const path = join(configuration, 'autostart', `${APP_ID}.desktop`);
  return {
    exists: () => existsSync(path),
    write() {
      mkdirSync(dirname(path), { recursive: true });
      // An AppImage runs from a mount that is another at each start; this names the file itself.
      writeFileSync(path, desktopEntryText(environment['APPIMAGE'] ?? executable));
    },
    remove: () => rmSync(path, { force: true }),
  };
}

export function desktopEntryText(executable: string): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${APP_NAME}`,
    `Exec=${quote(executable)} ${HIDDEN_SWITCH}`,
    `Icon=${APP_ID}`,
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** Desktop Entry Specification, "The Exec key": `"`, backtick, `$` and `\` are escaped twice over, `%` doubled. */
function quote(path: string): string {
  const escaped = path.replace(/["`$\\]/gu, String.raw`\$&`).replaceAll('\\', '\\\\');
  return `"${escaped.replaceAll('%', '%%')}"`;
}
