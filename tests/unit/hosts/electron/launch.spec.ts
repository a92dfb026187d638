import { expect, test } from 'vitest';
import { takeIdentity } from '#hosts/electron/app-identity.ts';
import { readLaunchIntent, receiveLaunchIntent } from '#hosts/electron/launch-intent.ts';
import { localFolders } from '#hosts/electron/local-folders.ts';
import { findPage } from '#hosts/electron/page.ts';
import { windowKind } from '#hosts/electron/window-shape.ts';

test('a start says whether it shows itself, wherever Chromium has put the switch', () => {
  expect(readLaunchIntent(['sos-poste', '--hidden', '--lang=fr']).hidden).toBe(true);
  expect(readLaunchIntent(['sos-poste']).hidden).toBe(false);
});

test('a click on an old notice starts it without reading the screens', () => {
  expect(readLaunchIntent(['C:\\SOS Poste.exe', '-Embedding']).hidden).toBe(true);
});

test('Windows knows the program by the same names at every run, before it shows anything', () => {
  const told = (platform: NodeJS.Platform) => {
    const names: string[] = [];
    const keep = (name: string) => void names.push(name);
    takeIdentity({ setAppUserModelId: keep, setToastActivatorCLSID: keep }, platform);
    return names;
  };
  expect(told('win32')).toEqual(['{D2E44743-1F3A-4EF5-BF4D-AB55B6E45D35}', 'org.sosposte.agent']);
  expect(told('linux')).toEqual([]);
});

test('what a second start hands over is checked, and anything strange opens the window', () => {
  expect(receiveLaunchIntent({ hidden: true, quit: false })).toEqual({ hidden: true, quit: false });
  for (const strange of [null, undefined, 'quit', { quit: 'yes', hidden: 1 }, [true]]) {
    expect(receiveLaunchIntent(strange)).toEqual({ hidden: false, quit: false });
  }
});

test('everything is kept on the machine, never on a roaming profile', () => {
  const folders = localFolders({
    platform: 'win32',
    environment: { LOCALAPPDATA: 'L:/Local', APPDATA: 'R:/Roaming' },
    home: 'H:/',
    override: '',
  });
  for (const folder of Object.values({ ...folders }))
    expect(folder).toMatch(/^L:.Local.SOS Poste/u);
});

test('a folder named on the command line takes everything with it', () => {
  const options = { platform: 'linux', environment: {}, home: '/home/a', override: '/x' } as const;
  for (const folder of Object.values({ ...localFolders(options) }))
    expect(folder).toMatch(/^\/x\//u);
});

test('a development server is believed while developing only', () => {
  const url = 'http://localhost:5173';
  expect(findPage(false, url)).toEqual({ url, origin: url });
  expect(findPage(true, url).origin).toBe('sos-poste://app');
  expect(findPage(false, undefined).url).toBe('sos-poste://app/index.html');
});

test('on Wayland the window is an ordinary one, unless X11 was asked for', () => {
  expect(windowKind('linux', { XDG_SESSION_TYPE: 'wayland' }, '')).toBe('plain');
  expect(windowKind('linux', { WAYLAND_DISPLAY: 'wayland-0' }, '')).toBe('plain');
  expect(windowKind('linux', { XDG_SESSION_TYPE: 'wayland' }, 'x11')).toBe('popover');
  expect(windowKind('linux', { XDG_SESSION_TYPE: 'x11' }, '')).toBe('popover');
  expect(windowKind('win32', {}, '')).toBe('popover');
});
