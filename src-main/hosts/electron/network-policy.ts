import type { App } from 'electron';
import type { Log } from '#core/ports.ts';

/**
 * How Chromium's questions about the network are answered when nobody is asked: a certificate it
 * refuses stays refused, no certificate of the person's is shown, and a proxy that wants a password
 * gets none (integrated sign-on, where the machine has it, never comes this far).
 */
export function guardNetwork(app: Pick<App, 'on'>, log: Log): void {
  app.on('certificate-error', (event, _contents, _url, error, _certificate, answer) => {
    event.preventDefault();
    log.warn('certificate-refused', { error });
    answer(false);
  });
  // `net` asks too since Electron 44, without a page, and would take the first that fits.
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault();
    log.warn('client-certificate-asked');
    answer();
  });
  app.on('login', (event, _contents, _details, { isProxy, scheme }, answer) => {
    event.preventDefault();
    log.warn('password-asked', { isProxy, scheme });
    answer();
  });
}
