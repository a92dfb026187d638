import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { TicketContent } from '#shared/ticket.ts';
import { startProgram } from './start-program.ts';

/** What the central's own database holds of a ticket: read beside its API, to believe neither alone. */
export interface StoredTicket {
  readonly reference: string;
  readonly content: TicketContent;
  readonly pictures: { readonly sha256: string; readonly data: Uint8Array }[];
}

export interface CentralProgram {
  readonly url: string;
  readonly agentToken: string;
  /** The account that was printed at the first start. */
  readonly deskAccount: { readonly name: string; readonly password: string };
  stored(): StoredTicket[];
  /** The words of a ticket's thread, oldest first, out of the same database. */
  messages(reference: string): string[];
  /** Starts it again where it was. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const TicketRow = z.object({ reference: z.string(), content: z.string() });
const PictureRow = z.object({
  sha256: z.string(),
  data: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});

/** The central as a site would run it: its own process, its own data folder. */
export async function startCentralProgram(
  folder: string,
  /** A file of settings; what they name of the environment is passed on. */
  config?: string,
): Promise<CentralProgram> {
  const settings = ['--shared-token', ...(config === undefined ? [] : ['--config', config])];
  let program = startProgram('central', [...settings, '--port', '0', '--data', folder]);
  const [, url = ''] = await program.line(/listens on (\S+)/u);
  const [, name = ''] = await program.line(/Account of the support page: (.+)/u);
  const [, password = ''] = await program.line(/Password of the support page: (\S+)/u);
  const [, agentToken = ''] = await program.line(/Token for the postes: (\S+)/u);
  return {
    url,
    deskAccount: { name, password },
    agentToken,
    stored: () => readStore(folder),
    messages: (reference) => readMessages(folder, reference),
    start: async () => {
      program = startProgram('central', [
        ...settings,
        ...['--port', new URL(url).port, '--data', folder],
      ]);
      await program.line(/listens on (\S+)/u);
    },
    stop: () => program.stop(),
  };
}

function readStore(folder: string): StoredTicket[] {
  return read(folder, (database) => {
    const tickets = database.prepare('SELECT reference, content FROM tickets').all();
    return tickets.map((found) => {
      const { reference, content } = TicketRow.parse(found);
      const pictures = database
        .prepare('SELECT sha256, data FROM pictures WHERE reference = ? ORDER BY position')
        .all(reference)
        .map((row) => PictureRow.parse(row));
      return { reference, content: TicketContent.parse(JSON.parse(content)), pictures };
    });
  });
}

function readMessages(folder: string, reference: string): string[] {
  return read(folder, (database) =>
    database
      .prepare('SELECT text FROM messages WHERE reference = ? ORDER BY position')
      .all(reference)
      .map((row) => z.object({ text: z.string() }).parse(row).text),
  );
}

function read<Item>(folder: string, look: (database: DatabaseSync) => Item[]): Item[] {
  const file = readdirSync(folder).find((name) => /\.(db|sqlite)$/u.test(name));
  if (file === undefined) return [];
  const database = new DatabaseSync(join(folder, file), { readOnly: true });
  try {
    return look(database);
  } finally {
    database.close();
  }
}
