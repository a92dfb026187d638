import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { browserCommand } from '#hosts/loopback/open-window.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const ADDRESS = 'http://127.0.0.1:4180/open?code=abc';

function commandWith(...installed: string[]) {
  const folder = tempFolder();
  for (const name of installed) symlinkSync('/bin/true', join(folder, name));
  const options = { system: 'linux', environment: { PATH: folder }, isRoot: false } as const;
  const found = browserCommand(ADDRESS, '/data', options);
  return { ...found, command: found.command.replace(`${folder}/`, '') };
}

test('Chromium opens a window of its own, with a profile of ours', () => {
  const { command, args, isOurs } = commandWith('firefox', 'google-chrome');
  expect(isOurs).toBe(true);
  expect(command).toBe('google-chrome');
  expect(args).toContain(`--app=${ADDRESS}`);
  expect(args).toContain('--user-data-dir=/data/browser');
  expect(args).not.toContain('--no-sandbox');
});

test('without Chromium, Firefox; without either, the default browser', () => {
  expect(commandWith('firefox')).toMatchObject({ command: 'firefox', isOurs: false });
  expect(commandWith()).toEqual({ command: 'xdg-open', args: [ADDRESS], isOurs: false });
});

test('no system is given the address through a shell', () => {
  for (const system of ['windows', 'macos'] as const) {
    const { command, args } = browserCommand(ADDRESS, '/data', { system, environment: {} });
    expect(command).not.toMatch(/cmd|sh$/u);
    expect(args.at(-1)).toBe(ADDRESS);
  }
});
