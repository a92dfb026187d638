import { json, type Answer } from '../serve.ts';

export type Row = Record<string, unknown> & { id: number };

export interface Account {
  readonly id: number;
  /** By which one signs in, and which stands beside a followup [src: the schema of a user elsewhere]. */
  readonly name: string;
  readonly password: string;
  readonly email: string;
}

export interface Glpi11State {
  readonly accounts: readonly Account[];
  readonly tickets: Row[];
  readonly followups: Row[];
  readonly solutions: Row[];
  readonly articles: Row[];
  readonly tokens: Map<string, { userId: number; left: number }>;
}

export const GLPI11_SEED = {
  clientId: 'client-sos-poste',
  clientSecret: 'secret-du-client-sos-poste',
  user: 'sos-poste',
  password: 'mot-de-passe-du-compte',
  technician: 'Tech',
  technicianPassword: 'mot-de-passe-de-la-technicienne',
} as const;

/** With its zone [guess: what a “date-time” of OpenAPI is; of a live one nothing was seen]. */
export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/u, '+00:00');
}

export function seedGlpi11(): Glpi11State {
  const { user, password, technician, technicianPassword } = GLPI11_SEED;
  const article = { date_creation: now(), date_mod: now(), is_faq: true };
  return {
    accounts: [
      { id: 6, name: user, password, email: 'sos-poste@exemple.fr' },
      { id: 7, name: technician, password: technicianPassword, email: 'alice@exemple.fr' },
      { id: 8, name: 'mdurand', password: '', email: 'marie.durand@exemple.fr' },
    ],
    tickets: [],
    followups: [],
    solutions: [],
    articles: [
      {
        ...{ id: 1, name: 'Imprimante bloquée', categories: [{ id: 4, name: 'Impression' }] },
        content:
          '<p>Ouvrir &laquo; Services &raquo;.<br />Arr&ecirc;ter le « Spouleur d’impression ».</p>',
        ...article,
      },
      { id: 2, name: 'Badge perdu', content: '<p>Accueil.</p>', categories: [], ...article },
    ],
    tokens: new Map(),
  };
}

/** `status` for programs, `title` for people [src: AbstractController.php]. */
export class Refused extends Error {
  readonly answer: Answer;

  constructor(status: number, code: string) {
    super(code);
    this.answer = json(status, { status: code, title: 'Une erreur s’est produite', detail: null });
  }
}

export const notFound = () => new Refused(404, 'ERROR_ITEM_NOT_FOUND');
export const invalid = () => new Refused(400, 'ERROR_INVALID_PARAMETER');
export const denied = () => new Refused(403, 'ERROR_RIGHT_MISSING');

export function nextId(rows: readonly Row[]): number {
  return Math.max(0, ...rows.map(({ id }) => id)) + 1;
}
