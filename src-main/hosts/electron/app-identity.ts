import type { App } from 'electron';

/**
 * Names that machines remember: shortcuts, notices, the login entry and the window's stored data
 * hang on them, so none may change after the first installation.
 */
export const APP_ID = 'org.sosposte.agent';
export const APP_NAME = 'SOS Poste';
export const SCHEME = 'sos-poste';
export const APP_ORIGIN = `${SCHEME}://app`;
/** What Windows starts, and asks, when somebody clicks a notice; one of its own at each run otherwise. */
const TOAST_ACTIVATOR = '{D2E44743-1F3A-4EF5-BF4D-AB55B6E45D35}';

/** Before anything is shown: the shortcut that carries both is written with the first notice. */
export function takeIdentity(
  app: Pick<App, 'setAppUserModelId' | 'setToastActivatorCLSID'>,
  platform: NodeJS.Platform,
): void {
  if (platform !== 'win32') return;
  app.setToastActivatorCLSID(TOAST_ACTIVATOR);
  app.setAppUserModelId(APP_ID);
}
