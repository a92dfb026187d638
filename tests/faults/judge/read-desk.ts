import { existsSync } from 'node:fs';
import { plainTextOf } from '#central/help-desks/plain-text.ts';
import { markOf } from '#central/help-desks/token-mark.ts';
import type { GlpiState, Row } from '#tests/help-desks/simulators/glpi/state.ts';
import type { StoredTicket as OsTicket } from '#tests/help-desks/simulators/osticket/start-osticket.ts';
import { ZAMMAD_SEED, type ZammadState } from '#tests/help-desks/simulators/zammad/state.ts';
import { readKept } from '../help-desk/kept-file.ts';
import type { SimulatedKind } from '../help-desk/kinds.ts';

/** What the help desk itself keeps of a ticket, read beside its API. */
export interface DeskTicket {
  readonly id: string;
  /** Our marks on it: one, unless something is very wrong. */
  readonly tokens: readonly string[];
  readonly files: readonly Uint8Array[];
  /** What was said in it, in order. */
  readonly thread: readonly DeskMessage[];
}

export interface DeskMessage {
  /** Of the reply that we brought; null for what the team wrote. */
  readonly token: string | null;
  readonly text: string;
  readonly files: readonly Uint8Array[];
}

export function readDesk(kind: SimulatedKind, file: string): DeskTicket[] {
  if (!existsSync(file)) return [];
  const state = readKept(file);
  switch (kind) {
    case 'glpi':
      return readGlpi(state as GlpiState);
    case 'zammad':
      return readZammad(state as ZammadState);
    case 'osticket':
      return readOsTicket(state as readonly OsTicket[]);
  }
}

function tokensIn(text: string): string[] {
  const token = markOf(text);
  return token === null ? [] : [token];
}

function readGlpi({ tables, files }: GlpiState): DeskTicket[] {
  const words = (row: Row) =>
    plainTextOf(
      String(row.content)
        .replaceAll('&#60;', '<')
        .replaceAll('&#62;', '>')
        .replaceAll('&#38;', '&'),
    );
  const filesOf = (itemtype: string, id: number) =>
    tables
      .Document_Item!.filter((link) => link.itemtype === itemtype && link.items_id === id)
      .map((link) => files.get(Number(link.documents_id)) ?? new Uint8Array());
  return tables.Ticket!.map((ticket) => ({
    id: String(ticket.id),
    tokens: tokensIn(words(ticket)),
    files: filesOf('Ticket', ticket.id),
    thread: tables
      .ITILFollowup!.filter((one) => one.items_id === ticket.id)
      .map((one) => ({
        token: markOf(words(one)),
        text: words(one),
        files: filesOf('ITILFollowup', one.id),
      })),
  }));
}

function readZammad({ tickets, articles }: ZammadState): DeskTicket[] {
  return tickets.map(({ id, attributes }) => {
    const [first, ...said] = articles.filter((one) => one.ticket_id === id);
    const token = attributes[ZAMMAD_SEED.tokenField];
    return {
      id: String(id),
      tokens: token === null || token === undefined ? [] : [token],
      files: first?.files.map(({ data }) => data) ?? [],
      thread: said.map(({ body: text, files: shown }) => ({
        ...{ token: markOf(text), text },
        files: shown.map(({ data }) => data),
      })),
    };
  });
}

function readOsTicket(tickets: readonly OsTicket[]): DeskTicket[] {
  return tickets.map(({ number, body, files }) => ({
    id: number,
    tokens: tokensIn(body),
    files: files.map(({ data }) => data),
    thread: [],
  }));
}
