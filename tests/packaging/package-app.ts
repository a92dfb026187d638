import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { listPackage } from '@electron/asar';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What electron-builder looks for in Electron's executable: a mark, a version, a count, a state each. */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('10100000'),
]);

/** An unsigned program with resources, which comes with electron-builder. */
const SOME_WINDOWS_PROGRAM = at('node_modules/electron-winstaller/vendor/7z-x64.exe');

export interface PackagedApp {
  readonly executable: string;
  readonly resources: string;
  readonly archive: string;
  /** Files in the archive, the unpacked ones included, with `/` between folders. */
  readonly files: readonly string[];
  readonly languages: string;
  remove(): void;
}

/**
 * Packages the built program with a stand-in for Electron's own files. Everything else is real: the
 * archive, what lies beside it, the fuses, and on Windows the seal over the archive.
 */
export async function packageApp(platform: 'linux' | 'win'): Promise<PackagedApp> {
  const folder = mkdtempSync(join(tmpdir(), 'sos-poste-package-'));
  makeStandIn(join(folder, 'electron'), platform);
  await build(folder, platform);
  const root = join(folder, 'dist', `${platform}-unpacked`);
  const resources = join(root, 'resources');
  const archive = join(resources, 'app.asar');
  return {
    executable: join(root, platform === 'win' ? 'SOS Poste.exe' : 'sos-poste'),
    resources,
    archive,
    files: listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/')),
    languages: join(root, 'locales'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function makeStandIn(folder: string, platform: 'linux' | 'win'): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  for (const language of ['de', 'en-US', 'fr']) {
    writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  }
  const manifest = readFileSync(at('node_modules/electron/package.json'), 'utf8');
  writeFileSync(join(folder, 'version'), (JSON.parse(manifest) as { version: string }).version);
  const program = platform === 'win' ? readFileSync(SOME_WINDOWS_PROGRAM) : Buffer.from('electron');
  const name = platform === 'win' ? 'electron.exe' : 'electron';
  writeFileSync(join(folder, name), Buffer.concat([program, FUSES, Buffer.alloc(64)]), {
    mode: 0o755,
  });
}

/** With an empty home and no way out: a download would fail, and the test with it. */
async function build(folder: string, platform: 'linux' | 'win'): Promise<void> {
  const nowhere = 'http://127.0.0.1:9';
  const home = join(folder, 'home');
  const set = [
    `electronDist=${join(folder, 'electron')}`,
    `directories.output=${join(folder, 'dist')}`,
    // Needs a Windows tool that is downloaded; the icon and the version in the executable are not proven here.
    ...(platform === 'win' ? ['win.signAndEditExecutable=false'] : []),
  ].map((setting) => `-c.${setting}`);
  await promisify(execFile)(
    process.execPath,
    [at('node_modules/electron-builder/cli.js'), `--${platform}`, 'dir', '--x64', ...set],
    {
      cwd: at('.'),
      env: {
        PATH: process.env['PATH'],
        HOME: home,
        HTTPS_PROXY: nowhere,
        ELECTRON_MIRROR: nowhere,
      },
    },
  );
}
