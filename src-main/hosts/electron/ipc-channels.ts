/** The two doors between the window and the program; what passes through is the contract's business. */
export const INVOKE_CHANNEL = 'sos-poste:invoke';
export const EVENT_CHANNEL = 'sos-poste:event';
