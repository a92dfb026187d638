import { APP_ORIGIN } from './app-identity.ts';
import { urlOrigin } from './ipc-transport.ts';

export interface Page {
  readonly url: string;
  readonly origin: string;
}

/** Our own scheme; while developing, the server that reloads the page at each change. */
export function findPage(isPackaged: boolean, developmentUrl: string | undefined): Page {
  const origin = isPackaged ? undefined : urlOrigin(developmentUrl ?? '');
  return origin === undefined || developmentUrl === undefined
    ? { url: `${APP_ORIGIN}/index.html`, origin: APP_ORIGIN }
    : { url: developmentUrl, origin };
}
