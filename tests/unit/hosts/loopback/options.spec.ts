import { expect, test } from 'vitest';
import { readOptions } from '#hosts/loopback/options.ts';

test('nothing asked means a port of the system’s choice, a window, and the platform’s own folder', () => {
  expect(readOptions([], { XDG_DATA_HOME: '/home/a/.data' }, 'linux')).toEqual({
    dataFolder: '/home/a/.data/sos-poste',
    port: 0,
    opensWindow: true,
    isUnasked: false,
    policyFile: undefined,
  });
  expect(readOptions([], { LOCALAPPDATA: '/local' }, 'win32').dataFolder).toContain('SOS Poste');
  expect(readOptions([], {}, 'darwin').dataFolder).toContain('Application Support');
});

test('each option is taken', () => {
  const args = ['--data', '/d', '--port', '4180', '--no-open', '--policy', '/p.json'];
  expect(readOptions(args)).toEqual({
    dataFolder: '/d',
    port: 4180,
    opensWindow: false,
    isUnasked: false,
    policyFile: '/p.json',
  });
});

test('started by itself it opens no window', () => {
  expect(readOptions(['--unasked'])).toMatchObject({ opensWindow: false, isUnasked: true });
});

test.each([['--port', 'x'], ['--port', '70000'], ['--prot', '1'], ['stray']])(
  'a mistake is told, not guessed: %s %s',
  (...args) => {
    expect(() => readOptions(args)).toThrow();
  },
);
