import { app, Menu, protocol } from 'electron';
import { policyFile, readPolicy } from '#hosts/common/read-policy.ts';
import { PRIVILEGED_SCHEME } from './app-scheme.ts';
import { attempt } from './attempt.ts';
import { giveUp } from './give-up.ts';
import { guardNetwork } from './network-policy.ts';
import { runHost, type HostStart } from './run-host.ts';

/** The last that can be said before Chromium is ready; then the program runs. */
export function startHost(start: HostStart): void {
  const { log } = start;
  log.info('start', { version: app.getVersion(), system: process.platform, ...start.intent });
  const { policy, problem } = readPolicy(policyFile());
  if (problem !== undefined) log.warn('policy-ignored', { message: problem.message });
  protocol.registerSchemesAsPrivileged([PRIVILEGED_SCHEME]);
  // Remote desktops and bare machines crash Chromium's GPU process, which ends the program; this
  // window needs none.
  if (policy.hardwareAcceleration !== true) app.disableHardwareAcceleration();
  app.enableSandbox();
  attempt(log, 'menu', setMenu);
  guardNetwork(app, log);
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) =>
    log.warn('child-process-gone', { type, reason, exitCode, name: name ?? '' }),
  );
  app
    .whenReady()
    .then(() => runHost({ ...start, policy, policyProblem: problem }))
    .catch((thrown: unknown) => giveUp(app, log, thrown));
}

/** On macOS copy and paste are commands of the menu; elsewhere there is none to draw. */
function setMenu(): void {
  const menu =
    process.platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }])
      : null;
  Menu.setApplicationMenu(menu);
}
