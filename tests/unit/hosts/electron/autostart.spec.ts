import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createAutostart, type AutostartOptions } from '#hosts/electron/autostart.ts';
import { desktopEntryText, findDesktopEntry } from '#hosts/electron/desktop-entry.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

type Scope = 'user' | 'machine';
type Run = readonly { readonly scope: Scope; readonly command: string }[];

const EXE = 'C:\\Program Files\\SOS Poste\\SOS Poste.exe';
const OURS = `"${EXE}" --hidden`;

/** The program of a command line, as Chromium takes it apart: to the next quote, or the first space. */
const programOf = (command: string): string =>
  (/^"([^"]*)"/u.exec(command)?.[1] ?? command.split(' ')[0] ?? '').toLowerCase();

/** The registry's `Run` keys, read and written by Electron as its browser_win.cc does. */
function windows(entries: Run = []) {
  let run = [...entries];
  const app: AutostartOptions['app'] = {
    isPackaged: true,
    getLoginItemSettings: ({ path = EXE, args = [] } = {}) => {
      const launchItems = run
        .filter(({ command }) => programOf(command) === programOf(path))
        .map(({ scope, command }) => ({
          name: 'org.sosposte.agent',
          path: programOf(command),
          args: [],
          scope,
          enabled: true,
        }));
      return {
        openAtLogin: run.some(({ command }) => command === [path, ...args].join(' ')),
        wasOpenedAtLogin: false,
        status: 'not-registered',
        executableWillLaunchAtLogin: launchItems.length > 0,
        launchItems,
      };
    },
    setLoginItemSettings: ({ openAtLogin, path = EXE, args = [] }) => {
      run = run.filter(({ scope }) => scope !== 'user');
      if (openAtLogin) run.push({ scope: 'user', command: [path, ...args].join(' ') });
    },
  };
  const autostart = createAutostart({
    app,
    platform: 'win32',
    executable: EXE,
    desktopEntry: undefined,
  });
  return { autostart, run: () => run };
}

test('on Windows the person’s entry starts the program hidden, and can be taken away', () => {
  const { autostart, run } = windows();
  expect(autostart.state()).toBe('off');
  autostart.set(true);
  expect(run()).toEqual([{ scope: 'user', command: OURS }]);
  expect(autostart.state()).toBe('on');
  autostart.set(false);
  expect(autostart.state()).toBe('off');
});

test('an entry of the whole machine is shown and never doubled', () => {
  const entries: Run = [{ scope: 'machine', command: OURS }];
  const { autostart, run } = windows(entries);
  expect(autostart.state()).toBe('machine');
  autostart.set(true);
  expect(run()).toEqual(entries);
});

test('another program under the same folder is not taken for ours', () => {
  const command = 'C:\\Program Files\\Softphone\\phone.exe';
  expect(windows([{ scope: 'machine', command }]).autostart.state()).toBe('off');
});

test('on Linux the session’s own folder is written, and cleaned again', () => {
  const folder = tempFolder();
  const environment = { XDG_CONFIG_HOME: folder, APPIMAGE: '/opt/SOS Poste.AppImage' };
  const desktopEntry = findDesktopEntry({
    environment,
    home: '/nowhere',
    executable: '/tmp/mount',
  });

  desktopEntry?.write();
  const file = join(folder, 'autostart', 'org.sosposte.agent.desktop');
  expect(readFileSync(file, 'utf8')).toContain('\nExec="/opt/SOS Poste.AppImage" --hidden\n');
  desktopEntry?.remove();
  expect(existsSync(file)).toBe(false);
});

test('a path with signs that mean something to the session is escaped', () => {
  expect(desktopEntryText('/a "b" $c 100%')).toContain(
    String.raw`Exec="/a \\"b\\" \\$c 100%%" --hidden`,
  );
});

test('inside Flatpak and Snap there is nothing to write', () => {
  const options = { home: '/home/a', executable: '/x' };
  expect(findDesktopEntry({ ...options, environment: { SNAP: '/snap' } })).toBeUndefined();
  expect(findDesktopEntry({ ...options, environment: { FLATPAK_ID: 'a' } })).toBeUndefined();
});
