import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractFile, getRawHeader } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APP_ID } from '#hosts/electron/app-identity.ts';
import { findInstallation } from '#hosts/electron/installation.ts';
import { trayIconPath } from '#hosts/electron/tray-icons.ts';
import { TRAY_STATES } from '#hosts/electron/tray-model.ts';
import { packageApp, type PackagedApp } from './package-app.ts';

const PROGRAMS = ['capture-fallback', 'central', 'chores', 'electron', 'probes'];

/** What the two kept packages bring along, named so that nothing joins them unseen. */
const KEPT_PACKAGES = [
  'balanced-match',
  'brace-expansion',
  'concat-map',
  'fs.realpath',
  'glob',
  'inflight',
  'inherits',
  'minimatch',
  'minimist',
  'mkdirp',
  'once',
  'path-is-absolute',
  'rimraf',
  'screenshot-desktop',
  'systeminformation',
  'temp',
  'wrappy',
];

/** How a fuse is written in the executable. */
const ENABLE = '1'.charCodeAt(0);
const DISABLE = '0'.charCodeAt(0);

const WHITELIST = [
  /^package\.json$/u,
  new RegExp(`^out/main/(${PROGRAMS.join('|')}|part-[\\w-]+)\\.js$`, 'u'),
  /^out\/preload\/preload\.cjs$/u,
  /^out\/renderer\/index\.html$/u,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css|svg|woff2)$/u,
  new RegExp(`^node_modules/(${KEPT_PACKAGES.join('|').replaceAll('.', String.raw`\.`)})/`, 'u'),
];

describe.each(['linux', 'win'] as const)('packaged for %s', (platform) => {
  let app: PackagedApp;
  beforeAll(async () => (app = await packageApp(platform)));
  afterAll(() => app.remove());

  const files = () => {
    const names = app.files.map((file) => file.slice(1));
    // Folders are listed too; they are what another entry lies in.
    return names.filter((name) => !names.some((other) => other.startsWith(`${name}/`)));
  };
  const read = (path: string) => extractFile(app.archive, path).toString('utf8');

  test('the archive holds what is on the list, and no sources, maps or development weight', () => {
    expect(files().filter((name) => !WHITELIST.some((rule) => rule.test(name)))).toEqual([]);
    expect(files().filter((name) => /\.(map|ts|tsx|md)$/u.test(name))).toEqual([]);
    expect(files()).toEqual(expect.arrayContaining(PROGRAMS.map((name) => `out/main/${name}.js`)));
    const manifest = JSON.parse(read('package.json')) as Record<string, unknown>;
    expect(manifest).toMatchObject({ main: './out/main/electron.js', type: 'module' });
    expect(manifest).not.toHaveProperty('devDependencies');
  });

  test('beside the archive lies the capture fallback of Windows, and nothing more', () => {
    const unpacked = `${app.archive}.unpacked`;
    const beside = readdirSync(unpacked, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) =>
        relative(unpacked, join(parentPath, name)).replaceAll(sep, '/'),
      );
    expect(beside.sort()).toEqual([
      'node_modules/screenshot-desktop/lib/win32/app.manifest',
      'node_modules/screenshot-desktop/lib/win32/index.js',
      'node_modules/screenshot-desktop/lib/win32/screenCapture_1.3.2.bat',
    ]);
  });

  test('the fuses read back as decided', async () => {
    const wire = await getCurrentFuseWire(app.executable);
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: DISABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
    });
  });

  test('every file the program names is where it looks for it', () => {
    const at = findInstallation({
      moduleUrl: pathToFileURL(join(app.archive, 'out/main/electron.js')).href,
      isPackaged: true,
      resources: app.resources,
    });
    const inArchive = (path: string) => relative(app.archive, path).replaceAll(sep, '/');
    expect(files()).toContain(inArchive(at.preload));
    expect(files()).toContain(inArchive(join(at.renderer, 'index.html')));
    expect(files()).toContain(inArchive(join(at.programs, 'probes.js')));

    const system = platform === 'win' ? 'win32' : 'linux';
    const icons = TRAY_STATES.flatMap((state) =>
      [true, false].map((dark) => trayIconPath(at.assets, state, system, dark)),
    );
    const pictures = [...icons, join(at.assets, 'app', 'icon.png')];
    expect(pictures.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('the preload is a plain script that asks for Electron alone', () => {
    const preload = read('out/preload/preload.cjs');
    expect(preload).not.toMatch(/\bimport\b/u);
    const required = [...preload.matchAll(/require\(["'`]([^"'`]+)/gu)].map(([, name]) => name);
    expect(required).toEqual(['electron']);
  });

  test('the page runs no script and no style of its own text', () => {
    const html = read('out/renderer/index.html');
    const scripts = [...html.matchAll(/<script\b([^>]*)>([^<]*)/gu)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes, text] of scripts) {
      expect(attributes).toMatch(/\bsrc="\.\/assets\//u);
      expect(text).toBe('');
    }
    expect(html).not.toMatch(/<style|\son\w+=|\sstyle=/u);
  });

  test('only French and English of Chromium are kept', () => {
    expect(readdirSync(app.languages).sort()).toEqual(['en-US.pak', 'fr.pak']);
  });

  if (platform === 'win')
    test('the executable carries the seal of this very archive', () => {
      const sealed = /\[\{"file":"resources\\\\app\.asar"[^\]]*\]/u.exec(
        readFileSync(app.executable, 'latin1'),
      );
      const { headerString } = getRawHeader(app.archive);
      const value = createHash('sha256').update(headerString).digest('hex');
      expect(JSON.parse(sealed?.[0] ?? '[]')).toMatchObject([{ alg: 'SHA256', value }]);
    });
});

test('the installer and the running program call the application by the same name', () => {
  const builder = readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8');
  expect(builder).toContain(`\nappId: ${APP_ID}\n`);
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  expect(JSON.parse(manifest)).toMatchObject({ desktopName: `${APP_ID}.desktop` });
});
