import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the built program's own files are. */
export interface Installation {
  readonly programs: string;
  readonly preload: string;
  readonly renderer: string;
  /** Plain files, beside the archive: the system reads icons itself. */
  readonly assets: string;
}

export interface InstallationOptions {
  /** `import.meta.url` of any file of `out/main`. */
  readonly moduleUrl: string;
  readonly isPackaged: boolean;
  readonly resources: string;
}

export function findInstallation(options: InstallationOptions): Installation {
  const at = (path: string): string => fileURLToPath(new URL(path, options.moduleUrl));
  return {
    programs: at('.'),
    preload: at('../preload/preload.cjs'),
    renderer: at('../renderer'),
    assets: options.isPackaged ? join(options.resources, 'assets') : at('../../assets'),
  };
}
