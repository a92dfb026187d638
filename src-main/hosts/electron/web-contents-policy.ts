import type { App, Shell, WebContents } from 'electron';
import type { Log } from '#core/ports.ts';
import { redact } from '#hosts/common/redact-text.ts';
import { urlOrigin } from './ipc-transport.ts';

export interface WebContentsPolicyOptions {
  readonly app: Pick<App, 'on'>;
  readonly shell: Pick<Shell, 'openExternal'>;
  readonly origin: string;
  /** Origins whose pages may be opened in the person's own browser. */
  readonly externalOrigins: () => readonly string[];
  readonly log: Log;
}

/** Whatever page is ever created: it stays where it is, opens nothing, and its failures are logged. */
export function guardWebContents(options: WebContentsPolicyOptions): void {
  options.app.on('web-contents-created', (_event, contents) => {
    keepInPlace(contents, options);
    logFailures(contents, options.log);
  });
}

function keepInPlace(contents: WebContents, options: WebContentsPolicyOptions): void {
  const { shell, origin, externalOrigins, log } = options;
  contents.on('will-navigate', (event) => {
    if (urlOrigin(event.url) !== origin) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (mayLeave(url, externalOrigins())) {
      shell.openExternal(url).catch((thrown: unknown) => log.error('open-external', thrown));
    }
    return { action: 'deny' };
  });
}

/** Plain HTTP only to this machine, where the embedded central's support page is. */
export function mayLeave(url: string, allowedOrigins: readonly string[]): boolean {
  const origin = urlOrigin(url);
  if (origin === undefined || !allowedOrigins.includes(origin)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
}

/** These four explain every blank window. */
function logFailures(contents: WebContents, log: Log): void {
  contents.on('preload-error', (_event, _path, error) => log.error('preload', error));
  contents.on('did-fail-load', (_event, code, description, url) =>
    log.error('load', description, { code, url: redact(url) }),
  );
  contents.on('render-process-gone', (_event, { reason, exitCode }) =>
    log.error('render-process-gone', reason, { exitCode }),
  );
  contents.on('unresponsive', () => log.warn('unresponsive'));
}
