import type { Session } from 'electron';
import { urlOrigin } from './ipc-transport.ts';

/**
 * Electron grants every permission unless told otherwise. Our page may copy to the clipboard and
 * learn the names of the audio devices; nobody may listen, look, or do anything else.
 */
export function guardSession(session: Session, origin: string): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const isOurs = details.isMainFrame && urlOrigin(details.requestingUrl) === origin;
    answer(isOurs && permission === 'clipboard-sanitized-write');
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    if (!details.isMainFrame || urlOrigin(requestingOrigin) !== origin) return false;
    if (permission === 'clipboard-sanitized-write') return true;
    // Lets `enumerateDevices` give labels; opening a microphone is a request, and is refused above.
    return permission === 'media' && details.mediaType === 'audio';
  });
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event, item) => {
    // The one file the page hands out is a ticket it made itself; Electron asks where to keep it.
    const isExport =
      item.getURL().startsWith(`blob:${origin}/`) && item.getMimeType() === 'text/html';
    if (!isExport) event.preventDefault();
  });
}
