import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createAutostart, type AutostartOptions } from '#hosts/electron/autostart.ts';
import { desktopEntryText, findDesktopEntry } from '#hosts/electron/desktop-entry.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

type LaunchItem = ReturnType<
  AutostartOptions['app']['getLoginItemSettings']
>['launchItems'][number];

/** Windows' own list, as Electron tells it. */
function windows(launchItems: LaunchItem[] = []) {
  const asked: unknown[] = [];
  const app: AutostartOptions['app'] = {
    isPackaged: true,
    getLoginItemSettings: () => ({
      openAtLogin: false,
      wasOpenedAtLogin: false,
      status: 'not-registered',
      executableWillLaunchAtLogin: launchItems.some(({ enabled }) => enabled),
      launchItems,
    }),
    setLoginItemSettings: (settings) => void asked.push(settings),
  };
  return { asked, autostart: createAutostart({ app, platform: 'win32', desktopEntry: undefined }) };
}

const entry = (scope: LaunchItem['scope']): LaunchItem => ({
  name: 'org.sosposte.agent',
  path: 'C:\\Program Files\\SOS Poste\\SOS Poste.exe',
  args: ['--hidden'],
  scope,
  enabled: true,
});

test('on Windows the person’s entry starts the program hidden', () => {
  const { asked, autostart } = windows();
  expect(autostart.state()).toBe('off');
  autostart.set(true);
  expect(asked).toEqual([{ openAtLogin: true, args: ['--hidden'] }]);
});

test('an entry of the whole machine is shown and never doubled', () => {
  const { asked, autostart } = windows([entry('machine')]);
  expect(autostart.state()).toBe('machine');
  autostart.set(true);
  expect(asked).toEqual([]);
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
