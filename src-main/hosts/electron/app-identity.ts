/**
 * Names that machines remember: shortcuts, notices, the login entry and the window's stored data
 * hang on them, so none may change after the first installation.
 */
export const APP_ID = 'org.sosposte.agent';
export const APP_NAME = 'SOS Poste';
export const SCHEME = 'sos-poste';
export const APP_ORIGIN = `${SCHEME}://app`;
