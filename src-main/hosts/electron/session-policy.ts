import type { Session } from 'electron';
import { urlOrigin } from './ipc-transport.ts';

/**
 * Electron grants every permission unless told otherwise. Our page may copy to the clipboard, learn
 * the names of the audio devices, and listen while the headset check that the agent asked for runs;
 * nobody may look, or do anything else. The window is held while the person is asked where a file goes.
 */
export function guardSession(
  session: Session,
  origin: string,
  mayListen: () => boolean,
  holdWindow: () => () => void,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const isOurs = details.isMainFrame && urlOrigin(details.requestingUrl) === origin;
    answer(
      isOurs &&
        (permission === 'clipboard-sanitized-write' ||
          (permission === 'media' && isListening(details))),
    );
  });
  const isListening = (details: object): boolean =>
    mayListen() &&
    'mediaTypes' in details &&
    Array.isArray(details.mediaTypes) &&
    details.mediaTypes.length > 0 &&
    details.mediaTypes.every((type) => type === 'audio');
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    if (!details.isMainFrame || urlOrigin(requestingOrigin) !== origin) return false;
    if (permission === 'clipboard-sanitized-write') return true;
    // Lets `enumerateDevices` give labels; opening a microphone is a request, and is judged above.
    return permission === 'media' && details.mediaType === 'audio';
  });
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event, item) => {
    // The one file the page hands out is a ticket it made itself; Electron asks where to keep it.
    const isExport =
      item.getURL().startsWith(`blob:${origin}/`) && item.getMimeType() === 'text/html';
    if (isExport) item.once('done', holdWindow());
    else event.preventDefault();
  });
}
