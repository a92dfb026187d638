import { expect, test } from 'vitest';
import { createRestart } from '#hosts/electron/restart.ts';

function begin(argv: string[], env: NodeJS.ProcessEnv = {}) {
  const deeds: unknown[] = [];
  const restart = createRestart({
    app: {
      relaunch: (options) => void deeds.push(options),
      quit: () => void deeds.push('quit'),
    },
    isSeen: () => false,
    process: { argv, env, execPath: '/opt/sos-poste/sos-poste' },
  });
  restart.begin();
  return deeds;
}

test('the program comes back in the tray, with what it was started with', () => {
  const hidden = { args: ['--user-data-dir=/d', '--hidden'], execPath: '/opt/sos-poste/sos-poste' };
  expect(begin(['sos-poste', '--user-data-dir=/d'])).toEqual([hidden, 'quit']);
  expect(begin(['sos-poste', '--hidden', '--user-data-dir=/d'])).toEqual([hidden, 'quit']);
});

test('an AppImage starts from its file, not from the mount that goes with it', () => {
  const [options] = begin(['sos-poste'], { APPIMAGE: '/home/m/SOS Poste.AppImage' });
  expect(options).toEqual({ args: ['--hidden'], execPath: '/home/m/SOS Poste.AppImage' });
});
