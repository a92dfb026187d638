import { spawn } from 'node:child_process';
import type { Notices } from '#core/ports.ts';
import { findProgram } from '../find-program.ts';

/**
 * A desktop notice where the system has `notify-send`; elsewhere the window alone tells. A click on
 * one is not heard: waiting for it would keep a process per notice.
 */
export function createNotices(): Notices {
  const command = process.platform === 'linux' ? findProgram('notify-send') : undefined;
  return {
    show({ title, body }) {
      if (command === undefined) return;
      const options = [
        '--app-name=SOS Poste',
        '--urgency=low',
        '--hint=boolean:suppress-sound:true',
      ];
      const child = spawn(command, [...options, '--', title, body], { stdio: 'ignore' });
      child.on('error', () => undefined);
      child.unref();
    },
  };
}
