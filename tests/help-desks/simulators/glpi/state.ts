import { createHash } from 'node:crypto';

export type Row = Record<string, unknown> & { id: number };

export interface Account {
  readonly id: number;
  readonly name: string;
  readonly realname: string;
  readonly firstname: string;
  readonly email: string;
  readonly token: string;
}

export interface GlpiState {
  readonly accounts: readonly Account[];
  readonly tables: Record<string, Row[]>;
  /** Bytes of a document, by its id. */
  readonly files: Map<number, Buffer>;
  readonly sessions: Map<string, { userId: number; left: number }>;
}

/** `YYYY-MM-DD HH:MM:SS` in the server’s zone, without saying which [seen]. */
export function now(): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: GLPI_SEED.timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(Date.now());
}

export const GLPI_SEED = {
  appToken: 'AppTokenDuSimulateurGlpi',
  token: 'JetonDuCompteSosPosteDansGlpi',
  technicianToken: 'JetonDeLaTechnicienneDansGlpi',
  category: 3,
  timeZone: 'Europe/Paris',
  /**
   * Of the profile: 2 update, 4 create, 1024 read all; of followups 4 adds to one’s own tickets, 4096 to all
   * [src: the constants of CommonDBTM, Ticket and ITILFollowup]; that they stand beside its name [src: Session].
   */
  rights: { ticket: 1 + 2 + 4 + 1024, followup: 1 + 4 + 4096, document: 1 + 4 },
  /** PHP’s `upload_max_filesize` and `post_max_size` as they come [doc]. */
  uploadMaxBytes: 2 * 1024 * 1024,
  postMaxBytes: 8 * 1024 * 1024,
} as const;

export function seedGlpi(): GlpiState {
  const at = now();
  const accounts = [
    account(6, 'sos-poste', 'Poste', 'SOS', 'sos-poste@exemple.fr', GLPI_SEED.token),
    account(7, 'tech', 'Technicienne', 'Alice', 'alice@exemple.fr', GLPI_SEED.technicianToken),
    account(8, 'mdurand', 'Durand', 'Marie', 'marie.durand@exemple.fr', ''),
  ];
  const article = {
    name: 'Imprimante bloquée',
    answer: sanitize(
      '<p>Ouvrir &laquo; Services &raquo;.<br />Arr&ecirc;ter le « Spouleur d’impression ».</p>',
    ),
    date_creation: at,
    date_mod: at,
  };
  return {
    accounts,
    tables: {
      User: accounts.map(({ id, name, realname, firstname }) => ({
        id,
        name,
        realname,
        firstname,
      })),
      Ticket: [],
      Ticket_User: [],
      ITILFollowup: [],
      ITILSolution: [],
      Document: [],
      Document_Item: [],
      DocumentType: [
        // An administrator has added the last one: GLPI does not bring it [src: the Formcreator plug-in
        // has to create it; of GLPI 10 itself not verified].
        ...['jpg', 'png', 'pdf', 'txt'].map((ext, index) => documentType(index + 1, ext)),
        documentType(90, 'json'),
      ],
      Entity: [{ id: 0, name: 'Entité racine' }],
      Group: [{ id: 2, name: 'Support' }],
      ITILCategory: [{ id: GLPI_SEED.category, name: 'Poste de travail', entities_id: 0 }],
      KnowbaseItem: [
        { id: 1, ...article },
        { id: 2, ...article, name: 'Badge perdu', answer: sanitize('<p>Aller à l’accueil.</p>') },
      ],
      KnowbaseItemCategory: [{ id: 4, name: 'Impression' }],
      // An article stands in as many as it likes [src: a table of its own since 10.0].
      KnowbaseItem_KnowbaseItemCategory: [
        { id: 1, knowbaseitems_id: 1, knowbaseitemcategories_id: 4 },
      ],
    },
    files: new Map(),
    sessions: new Map(),
  };
}

function account(
  id: number,
  name: string,
  realname: string,
  firstname: string,
  email: string,
  token: string,
): Account {
  return { id, name, realname, firstname, email, token };
}

function documentType(id: number, ext: string): Row {
  return { id, name: ext.toUpperCase(), ext, is_uploadable: 1 };
}

export function nextId(rows: readonly Row[]): number {
  return Math.max(0, ...rows.map(({ id }) => id)) + 1;
}

/** Three signs become numeric entities on their way in, markup included [seen; src: Sanitizer.php]. */
export function sanitize(value: string): string {
  return value.replaceAll('&', '&#38;').replaceAll('<', '&#60;').replaceAll('>', '&#62;');
}

export function sha1(data: Buffer): string {
  return createHash('sha1').update(data).digest('hex');
}
