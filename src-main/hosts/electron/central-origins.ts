import type { Core } from '#core/core.ts';
import { urlOrigin } from './ipc-transport.ts';

/** The origins of the central in use and of its support page: all that the window may open outside. */
export function followCentralOrigins(core: Pick<Core, 'subscribe'>): () => readonly string[] {
  let origins: readonly string[] = [];
  core.subscribe((event) => {
    if (event.name !== 'central') return;
    const { url, deskUrl } = event.value;
    origins = [url, deskUrl ?? ''].map(urlOrigin).filter((origin) => origin !== undefined);
  });
  return () => origins;
}
