import type { Language } from '#shared/language.ts';

/** What the icon says, outside the window and its texts. */
export interface TrayWords {
  readonly open: string;
  readonly headset: string;
  readonly quit: string;
  readonly startAtLogin: string;
  readonly startAtLoginByMachine: string;
  readonly noAddress: string;
  readonly hotKeyTaken: (accelerator: string) => string;
  readonly waiting: (count: number) => string;
  readonly unread: (count: number) => string;
  readonly attention: (count: number) => string;
  readonly incidents: (count: number) => string;
}

export const TRAY_WORDS: Readonly<Record<Language, TrayWords>> = {
  fr: {
    open: 'Signaler un problème',
    headset: 'Test casque',
    quit: 'Quitter SOS Poste',
    startAtLogin: 'Ouvrir avec la session',
    startAtLoginByMachine: 'S’ouvre avec la session (réglé pour ce poste)',
    noAddress: 'sans adresse réseau',
    hotKeyTaken: (key) => `Le raccourci ${key} est pris par un autre programme`,
    waiting: (count) =>
      count === 1 ? '1 ticket attend d’être envoyé' : `${count} tickets attendent d’être envoyés`,
    unread: (count) =>
      count === 1 ? 'Le support a répondu à 1 ticket' : `Le support a répondu à ${count} tickets`,
    attention: (count) =>
      count === 1 ? '1 point demande votre attention' : `${count} points demandent votre attention`,
    incidents: (count) => (count === 1 ? '1 incident en cours' : `${count} incidents en cours`),
  },
  en: {
    open: 'Report a problem',
    headset: 'Headset check',
    quit: 'Quit SOS Poste',
    startAtLogin: 'Open when I sign in',
    startAtLoginByMachine: 'Opens at sign-in (set for this workstation)',
    noAddress: 'no network address',
    hotKeyTaken: (key) => `Another program holds the shortcut ${key}`,
    waiting: (count) =>
      count === 1 ? '1 ticket waits to be sent' : `${count} tickets wait to be sent`,
    unread: (count) =>
      count === 1 ? 'Support answered 1 ticket' : `Support answered ${count} tickets`,
    attention: (count) =>
      count === 1 ? '1 thing needs your attention' : `${count} things need your attention`,
    incidents: (count) =>
      count === 1 ? '1 incident in progress' : `${count} incidents in progress`,
  },
};
