import { GLPI_SEED } from '#tests/help-desks/simulators/glpi/state.ts';
import { OSTICKET_SEED } from '#tests/help-desks/simulators/osticket/start-osticket.ts';
import { ZAMMAD_SEED } from '#tests/help-desks/simulators/zammad/state.ts';

export const SIMULATED_KINDS = ['glpi', 'zammad', 'osticket'] as const;
export type SimulatedKind = (typeof SIMULATED_KINDS)[number];

/** What the central asks a help desk for; `other` is asked by nobody on purpose. */
export type Asks = 'search' | 'read' | 'create' | 'file' | 'reply' | 'other';

export interface DeskKind {
  readonly kind: SimulatedKind;
  /** Whether tickets can be looked for and read back; where not, there are no replies or answers either. */
  readonly isRead: boolean;
  /** Whether it has sessions that end. */
  readonly hasSessions: boolean;
  /** Whether files are brought one by one once the ticket is there. */
  readonly bringsFiles: boolean;
  asks(method: string, path: string): Asks;
  /** The address of a search with what it asks for left out, as a server that ignores it would read it. */
  withoutFilter(address: string): string;
  /** As it stands in the file of the central's settings, its secrets aside. */
  settings(url: string): object;
  /** The secrets, by the names that the settings say. */
  readonly environment: Readonly<Record<string, string>>;
}

/** By the central's clock: a second and a half of ours. */
const COMMON = { pollSeconds: 180 };
/** By the system's own: longer than a busy machine needs to answer. */
const TIMEOUT_MS = 1500;

const GLPI: DeskKind = {
  ...{ kind: 'glpi', isRead: true, hasSessions: true, bringsFiles: true },
  asks: (method, path) => {
    if (method === 'POST') {
      if (path.endsWith('/Ticket')) return 'create';
      if (path.endsWith('/Document')) return 'file';
      return path.endsWith('/ITILFollowup') ? 'reply' : 'other';
    }
    if (path.endsWith('/search/Ticket')) return 'search';
    return /\/Ticket\/\d+/u.test(path) ? 'read' : 'other';
  },
  withoutFilter: (address) =>
    withParameters(address, (query) => query.set('criteria[0][value]', '')),
  settings: (url) => ({
    ...{ kind: 'glpi', url, ...COMMON, timeoutMs: TIMEOUT_MS },
    ...{ appToken: { env: 'DESK_APP_TOKEN' }, userToken: { env: 'DESK_TOKEN' } },
    defaultPlace: { category: GLPI_SEED.category, entity: 0 },
    timeZone: GLPI_SEED.timeZone,
  }),
  environment: { DESK_APP_TOKEN: GLPI_SEED.appToken, DESK_TOKEN: GLPI_SEED.token },
};

const ZAMMAD: DeskKind = {
  ...{ kind: 'zammad', isRead: true, hasSessions: false, bringsFiles: false },
  asks: (method, path) => {
    if (method === 'POST') {
      if (path.endsWith('/tickets')) return 'create';
      return path.endsWith('/ticket_articles') ? 'reply' : 'other';
    }
    // A reply to what is closed comes with the state.
    if (method === 'PUT' && /\/tickets\/\d+$/u.test(path)) return 'reply';
    if (path.endsWith('/tickets/search')) return 'search';
    return /\/(?:tickets|by_ticket)\/\d+$/u.test(path) ? 'read' : 'other';
  },
  withoutFilter: (address) =>
    withParameters(address, (query) =>
      query.delete(`condition[ticket.${ZAMMAD_SEED.tokenField}][value]`),
    ),
  settings: (url) => ({
    ...{ kind: 'zammad', url, ...COMMON, timeoutMs: TIMEOUT_MS },
    token: { env: 'DESK_TOKEN' },
    ...{ defaultGroup: ZAMMAD_SEED.group, tokenField: ZAMMAD_SEED.tokenField },
  }),
  environment: { DESK_TOKEN: ZAMMAD_SEED.token },
};

const OSTICKET: DeskKind = {
  ...{ kind: 'osticket', isRead: false, hasSessions: false, bringsFiles: false },
  asks: (method, path) =>
    method === 'POST' && path.endsWith('/tickets.email') ? 'create' : 'other',
  withoutFilter: (address) => address,
  settings: (url) => ({
    ...{ kind: 'osticket', url, ...COMMON, timeoutMs: TIMEOUT_MS, key: { env: 'DESK_TOKEN' } },
  }),
  environment: { DESK_TOKEN: OSTICKET_SEED.key },
};

export const DESK_KINDS: Readonly<Record<SimulatedKind, DeskKind>> = {
  glpi: GLPI,
  zammad: ZAMMAD,
  osticket: OSTICKET,
};

function withParameters(address: string, change: (query: URLSearchParams) => void): string {
  const [path = '', query = ''] = address.split('?');
  const changed = new URLSearchParams(query);
  change(changed);
  return `${path}?${changed.toString()}`;
}
