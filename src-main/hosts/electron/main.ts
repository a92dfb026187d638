import { mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { app } from 'electron';
import { createFileLog } from '#hosts/common/create-file-log.ts';
import { takeIdentity } from './app-identity.ts';
import { attempt } from './attempt.ts';
import { giveUp } from './give-up.ts';
import { readLaunchIntent } from './launch-intent.ts';
import { localFolders } from './local-folders.ts';

/** The first instants: what must be settled before Chromium is ready, and before the rest is read. */
const folders = localFolders({
  platform: process.platform,
  environment: process.env,
  home: homedir(),
  override: app.commandLine.getSwitchValue('user-data-dir'),
});
const log = createFileLog({ folder: folders.logs, name: 'agent', now: Date.now });
// Electron's own handler puts an error box in front of the agent.
process.on('uncaughtException', (thrown) => log.error('uncaught-exception', thrown));
process.on('unhandledRejection', (thrown) => log.error('unhandled-rejection', thrown));

takeIdentity(app, process.platform);
attempt(log, 'folders', () => {
  for (const folder of Object.values({ ...folders }))
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('userData', folders.userData);
  app.setPath('sessionData', folders.sessionData);
  app.setPath('logs', folders.logs);
});

const intent = readLaunchIntent(process.argv);
if (app.requestSingleInstanceLock({ ...intent }) && !intent.quit) {
  // An AppImage is mounted elsewhere at each start: nothing cached would ever be found again.
  if (process.env['APPIMAGE'] === undefined) enableCompileCache(folders.compileCache);
  try {
    // Awaited here, so that all of it is done before `ready`.
    await import('#hosts/common/plain-schemas.ts');
    const { startHost } = await import('./start-host.ts');
    startHost({ folders, log, intent });
  } catch (thrown) {
    giveUp(app, log, thrown);
  }
} else {
  app.exit(0);
}
