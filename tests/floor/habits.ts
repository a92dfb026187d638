/**
 * What a floor of two hundred writes on an ordinary day: our assumptions, in one place, as data.
 * Shares need not add up to 1; they are weighed against each other.
 */
export interface Habit {
  readonly categoryId: string;
  readonly weight: number;
  /** Rules that make the first finding now and then, each as likely as the others. */
  readonly findings: readonly string[];
  /** How often there is a finding at all, from 0 to 1. */
  readonly found: number;
}

export const HABITS: readonly Habit[] = [
  {
    categoryId: 'dsi-materiel',
    weight: 20,
    found: 0.55,
    findings: ['headset-gone', 'microphone-muted', 'usb-flaps', 'no-microphone', 'sound-muted'],
  },
  { categoryId: 'dsi-acces-systeme', weight: 12, found: 0.15, findings: ['network-was-cut'] },
  {
    categoryId: 'bytel-poste',
    weight: 12,
    found: 0.5,
    findings: ['memory-short', 'disk-nearly-full', 'processor-busy', 'update-waits'],
  },
  {
    categoryId: 'bytel-gresillement',
    weight: 10,
    found: 0.5,
    findings: ['headset-flaps', 'softphone-line-unsteady', 'calls-over-wifi', 'gateway-loses'],
  },
  { categoryId: 'dsi-log', weight: 10, found: 0, findings: [] },
  {
    categoryId: 'dsi-connexion-internet',
    weight: 9,
    found: 0.45,
    findings: ['network-was-cut', 'gateway-slow', 'link-flaps', 'two-networks'],
  },
  { categoryId: 'dsi-autre', weight: 9, found: 0, findings: [] },
  {
    categoryId: 'bytel-indisponibilite-application',
    weight: 8,
    found: 0.2,
    findings: ['site-host-silent', 'network-was-cut'],
  },
  { categoryId: 'dsi-crm', weight: 7, found: 0.2, findings: ['site-host-silent', 'gateway-slow'] },
  { categoryId: 'dsi-reporting', weight: 2, found: 0, findings: [] },
  { categoryId: 'suggestion', weight: 1.5, found: 0, findings: [] },
  { categoryId: 'bytel-nouvelle-application', weight: 1, found: 0, findings: [] },
  { categoryId: 'bytel-arret-production', weight: 0.3, found: 0.2, findings: ['network-was-cut'] },
];

/** What people answer to “Quelle application ?”, each in its several spellings. */
export const APPLICATIONS: readonly { weight: number; spellings: readonly string[] }[] = [
  { weight: 30, spellings: ['Hermès', 'hermes', 'HERMES', 'Hermès', 'l’appli Hermès', 'hermès'] },
  { weight: 25, spellings: ['Facturation', 'l’outil de facturation', 'facturation'] },
  { weight: 15, spellings: ['Vente en ligne', 'vente en ligne'] },
  { weight: 15, spellings: ['Planning', 'planning', 'le planning'] },
  { weight: 10, spellings: ['Agenda', 'prise de rendez-vous'] },
  { weight: 5, spellings: ['je ne sais pas', 'toutes', '?'] },
];

/** Tickets an hour relative to the others, from 8 h to 18 h. */
export const HOURS: readonly number[] = [1.3, 1.6, 1.2, 1, 0.6, 0.7, 1.1, 1, 0.8, 0.5];
export const OPENS_AT_HOUR = 8;

/** Tickets of an ordinary day, small troubles apart. */
export const TICKETS_A_DAY = 80;
/**
 * Small troubles that are no incident: two or three neighbours with the same thing within twenty minutes
 * (a switch port, a driver, a colleague who says it aloud). So many a day on average.
 */
export const SMALL_TROUBLES_A_DAY = 1.5;
/** On a Monday after a quiet week-end or a release: so many times the tickets, and as many small troubles. */
export const HEAVY = 2.2;
/** Who files under another category than the one support would choose. */
export const MISFILED = 0.1;
