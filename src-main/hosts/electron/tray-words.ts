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
  /** The newest, and how many there are besides. */
  readonly incidents: (title: string, others: number) => string;
}

/** A tooltip has room for little beside the poste's own line. */
const LONGEST_TITLE = 44;
const shortened = (title: string): string =>
  title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;

export const TRAY_WORDS: Readonly<Record<Language, TrayWords>> = {
  fr: {
    open: 'Signaler un problème',
    headset: 'Tester le casque',
    quit: 'Quitter SOS Poste',
    startAtLogin: 'Lancer à l’ouverture de session',
    startAtLoginByMachine: 'Se lance à l’ouverture de session (réglage du poste)',
    noAddress: 'sans adresse réseau',
    hotKeyTaken: (key) => `Le raccourci ${key} est pris par un autre programme`,
    waiting: (count) =>
      count === 1 ? '1 ticket attend d’être envoyé' : `${count} tickets attendent d’être envoyés`,
    unread: (count) =>
      count === 1 ? 'Le support a répondu à 1 ticket' : `Le support a répondu à ${count} tickets`,
    attention: (count) =>
      count === 1 ? '1 point demande votre attention' : `${count} points demandent votre attention`,
    incidents: (title, others) =>
      `Incident en cours\u{a0}: ${shortened(title)}${others === 0 ? '' : ` (et ${others} autre${others > 1 ? 's' : ''})`}`,
  },
  en: {
    open: 'Report a problem',
    headset: 'Check the headset',
    quit: 'Quit SOS Poste',
    startAtLogin: 'Open when I sign in',
    startAtLoginByMachine: 'Opens at sign-in (set for this workstation)',
    noAddress: 'no network address',
    hotKeyTaken: (key) => `The shortcut ${key} is taken by another program`,
    waiting: (count) =>
      count === 1 ? '1 ticket is waiting to be sent' : `${count} tickets are waiting to be sent`,
    unread: (count) =>
      count === 1 ? 'Support answered 1 ticket' : `Support answered ${count} tickets`,
    attention: (count) =>
      count === 1 ? '1 thing needs your attention' : `${count} things need your attention`,
    incidents: (title, others) =>
      `Incident under way: ${shortened(title)}${others === 0 ? '' : ` (and ${others} more)`}`,
  },
};
