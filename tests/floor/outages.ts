import type { Random } from '#core/ports.ts';
import { any, exponential, logNormal, pick } from './chance.ts';
import { APPLICATIONS } from './habits.ts';
import { POSTES } from './ordinary-day.ts';
import { write, type Written } from './written.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How people file one outage: under several categories, with several findings. */
interface Filing {
  readonly weight: number;
  readonly categoryId: string;
  readonly texts: readonly string[];
  /** How often the poste itself shows it, and by which rule. */
  readonly found: number;
  readonly finding: string;
  readonly names?: readonly string[];
}

export interface OutageKind {
  readonly name: string;
  readonly weight: number;
  readonly filings: readonly Filing[];
}

const application = 'bytel-indisponibilite-application';
const HERMES = APPLICATIONS[0]!.spellings;

export const OUTAGE_KINDS: readonly OutageKind[] = [
  {
    name: 'Hermès',
    weight: 4,
    filings: [
      {
        weight: 6,
        categoryId: application,
        found: 0.7,
        finding: 'site-host-silent',
        names: HERMES,
        texts: ['hermes ne répond plus', 'plus d’accès', 'page blanche', 'Hermès est en panne'],
      },
      {
        weight: 1.5,
        categoryId: 'bytel-arret-production',
        found: 0.7,
        finding: 'site-host-silent',
        texts: ['plus personne ne prend d’appel, hermes ne répond plus', 'tout est arrêté'],
      },
      {
        weight: 1.5,
        categoryId: 'dsi-crm',
        found: 0.6,
        finding: 'site-host-silent',
        texts: ['hermès ne s’ouvre plus', 'erreur 503'],
      },
      {
        weight: 1,
        categoryId: 'bytel-poste',
        found: 0.3,
        finding: 'site-host-silent',
        texts: ['rien ne marche', 'mon poste est bloqué'],
      },
    ],
  },
  {
    name: 'CRM',
    weight: 3,
    filings: [
      {
        weight: 7.5,
        categoryId: 'dsi-crm',
        found: 0.5,
        finding: 'site-host-silent',
        texts: ['le crm affiche une page blanche', 'crm en panne', 'le crm ne s’ouvre pas'],
      },
      {
        weight: 1.5,
        categoryId: application,
        found: 0.5,
        finding: 'site-host-silent',
        names: ['CRM', 'crm', 'le CRM'],
        texts: ['le crm ne répond plus', 'erreur au login'],
      },
      {
        weight: 1,
        categoryId: 'dsi-acces-systeme',
        found: 0.2,
        finding: 'site-host-silent',
        texts: ['je n’ai plus accès au crm', 'accès refusé'],
      },
    ],
  },
  {
    name: 'internet',
    weight: 2,
    filings: [
      {
        weight: 7,
        categoryId: 'dsi-connexion-internet',
        found: 0.6,
        finding: 'every-site-host-down',
        texts: ['plus aucune page ne s’ouvre', 'plus internet', 'internet coupé'],
      },
      {
        weight: 2,
        categoryId: application,
        found: 0.6,
        finding: 'every-site-host-down',
        names: ['toutes', 'Hermès', 'Facturation'],
        texts: ['plus rien ne s’ouvre'],
      },
      {
        weight: 1,
        categoryId: 'bytel-arret-production',
        found: 0.6,
        finding: 'every-site-host-down',
        texts: ['tout le plateau est arrêté'],
      },
    ],
  },
  {
    name: 'telephony',
    weight: 2,
    filings: [
      {
        weight: 8.5,
        categoryId: 'bytel-gresillement',
        found: 0.7,
        finding: 'softphone-line-loses',
        texts: ['le client entend des coupures', 'ça grésille', 'voix hachée'],
      },
      {
        weight: 1.5,
        categoryId: 'dsi-materiel',
        found: 0.4,
        finding: 'softphone-line-loses',
        texts: ['mon casque grésille', 'le son est coupé'],
      },
    ],
  },
];

/** One agent whom the outage reaches, as they will act whether or not there is a banner. */
export interface Sufferer {
  /** When they open the window, in milliseconds since 1970, and how long they then write. */
  readonly opensAt: number;
  readonly writesForMs: number;
  readonly written: Written;
  /** Decides, from 0 to 1, what they do before a banner. */
  readonly mood: number;
}

export interface Outage {
  readonly kind: OutageKind;
  readonly at: number;
  readonly endsAt: number;
  readonly sufferers: readonly Sufferer[];
}

/** Who notices at all asks for help this often; the others wait, or ask a colleague. */
const WRITES = 0.55;

/** An outage of this kind: part of the floor, 40 minutes to two hours, noticed call by call. */
export function breakOut(index: number, kind: OutageKind, at: number, random: Random): Outage {
  const share = 0.3 + 0.7 * random();
  const endsAt = at + (40 + 80 * random()) * MINUTE_MS;
  const postes = Array.from({ length: POSTES }, (_, poste) => `PC-${poste + 1}`);
  const sufferers = postes
    .filter(() => random() < share && random() < WRITES)
    .map((poste) => {
      const opensAt = at + exponential(6 * MINUTE_MS, random);
      const writesForMs = logNormal(70_000, 1.6, random);
      const content = fileIt(kind, poste, random);
      return { opensAt, writesForMs, mood: random(), written: { poste, content, outage: index } };
    });
  return { kind, at, endsAt, sufferers: sufferers.filter(({ opensAt }) => opensAt < endsAt) };
}

function fileIt({ filings }: OutageKind, poste: string, random: Random) {
  const { categoryId, texts, found, finding, names } = pick(filings, random);
  return write({
    ...{ poste, categoryId, text: any(texts, random) },
    finding: random() < found ? finding : '',
    ...(names !== undefined && { application: any(names, random) }),
  });
}

/** Between nine and half past four. */
export const someMoment = (midnight: number, random: Random): number =>
  midnight + 9 * HOUR_MS + random() * 7.5 * HOUR_MS;
