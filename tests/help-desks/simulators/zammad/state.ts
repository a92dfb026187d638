import { json, type Answer } from '../serve.ts';

export interface User {
  readonly id: number;
  readonly firstname: string;
  readonly lastname: string;
  readonly email: string;
  readonly token: string;
  readonly role: 'agent' | 'customer';
}

export interface StoredTicket {
  readonly id: number;
  readonly number: string;
  title: string;
  readonly group_id: number;
  state_id: number;
  readonly customer_id: number;
  readonly created_by_id: number;
  readonly created_at: string;
  updated_at: string;
  /** Columns that an administrator has made. */
  readonly attributes: Record<string, string | null>;
}

export interface StoredFile {
  readonly id: number;
  readonly filename: string;
  readonly data: Buffer;
  readonly preferences: Readonly<Record<string, string>>;
}

export interface StoredArticle {
  readonly id: number;
  readonly ticket_id: number;
  readonly subject: string;
  readonly body: string;
  readonly content_type: string;
  readonly type: string;
  readonly sender: string;
  readonly from: string;
  readonly internal: boolean;
  readonly created_by_id: number;
  readonly origin_by_id: number | null;
  readonly created_at: string;
  readonly files: readonly StoredFile[];
}

export interface ZammadState {
  readonly users: User[];
  readonly groups: readonly { id: number; name: string; active: boolean }[];
  readonly tickets: StoredTicket[];
  readonly articles: StoredArticle[];
  nextId: number;
}

export const ZAMMAD_SEED = {
  token: 'jeton-du-compte-sos-poste-dans-zammad',
  technicianToken: 'jeton-de-la-technicienne-dans-zammad',
  group: 'Support',
  tokenField: 'sos_poste_token',
} as const;

/** Those that Zammad brings [src: db/seeds/ticket_states.rb, by their numbers of a new installation]. */
export const STATES: Readonly<Record<number, string>> = {
  1: 'new',
  2: 'open',
  3: 'pending reminder',
  4: 'closed',
  5: 'merged',
  7: 'pending close',
};

export function seedZammad(): ZammadState {
  const agent = { role: 'agent' as const };
  return {
    users: [
      {
        id: 3,
        firstname: 'SOS',
        lastname: 'Poste',
        email: 'sos-poste@exemple.fr',
        ...agent,
        token: ZAMMAD_SEED.token,
      },
      {
        id: 4,
        firstname: 'Alice',
        lastname: 'Technicienne',
        email: 'alice@exemple.fr',
        ...agent,
        token: ZAMMAD_SEED.technicianToken,
      },
    ],
    groups: [
      { id: 1, name: ZAMMAD_SEED.group, active: true },
      { id: 2, name: 'Ancien groupe', active: false },
    ],
    tickets: [],
    articles: [],
    nextId: 100,
  };
}

/** `error`, and `error_human` for what a person may read [src: handles_errors.rb]. */
export class Refused extends Error {
  readonly answer: Answer;

  constructor(status: number, error: string) {
    super(error);
    this.answer = json(status, { error, error_human: error });
  }
}

export const unprocessable = (error: string) => new Refused(422, error);
export const forbidden = () => new Refused(403, 'Not authorized');
export const notFound = (kind: string, id: number) =>
  new Refused(404, `Couldn't find ${kind} with 'id'=${id}`);
