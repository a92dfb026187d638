import { join } from 'node:path';
import { APP_NAME } from './app-identity.ts';

export interface LocalFolders {
  /** Chromium's profile; also the key of the single-instance lock and of the secrets. */
  readonly userData: string;
  readonly sessionData: string;
  readonly logs: string;
  /** Database, settings, draft. */
  readonly data: string;
  readonly compileCache: string;
}

export interface LocalFoldersOptions {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  readonly home: string;
  /** The value of `--user-data-dir`; empty when it was not given. */
  readonly override: string;
}

/** All on the machine itself: caches slow a roaming logon, and WAL is unsafe on a network home. */
export function localFolders(options: LocalFoldersOptions): LocalFolders {
  const root = options.override === '' ? defaultRoot(options) : options.override;
  return {
    userData: join(root, 'profile'),
    sessionData: join(root, 'session'),
    logs: join(root, 'logs'),
    data: join(root, 'data'),
    compileCache: join(root, 'compile-cache'),
  };
}

function defaultRoot({ platform, environment, home }: LocalFoldersOptions): string {
  if (platform === 'win32') {
    return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), APP_NAME);
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', APP_NAME);
  return join(environment['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'sos-poste-desktop');
}
