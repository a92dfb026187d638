import { z } from 'zod';
import type { Log } from '../../ports.ts';
import { ChangeHint, type ChangeHints } from '../change-hints.ts';

const CHANNEL = 'sos_poste_changes';

const Payload = z.object({ from: z.string(), hint: ChangeHint });

/** A connection of its own: a pool's would be given to others, who would not listen. */
export interface ListeningConnection {
  /** Rejects when the server cannot be reached. */
  connect(): Promise<unknown>;
  query(text: string): Promise<unknown>;
  on(event: 'notification', tell: (message: { payload?: string | undefined }) => void): unknown;
  on(event: 'error', tell: (thrown: Error) => void): unknown;
  on(event: 'end', tell: () => void): unknown;
  end(): Promise<unknown>;
}

export interface HintPorts {
  readonly log: Log;
  /** Of this central, as no other one of the database is called. */
  readonly own: string;
  readonly notify: (channel: string, payload: string) => Promise<unknown>;
  readonly openConnection: () => ListeningConnection;
}

export interface OpenedHints extends ChangeHints {
  close(): Promise<void>;
}

/** While the server cannot be reached it is asked so often. What is announced meanwhile is not heard. */
const RECONNECT_EVERY_MS = 2000;

/** LISTEN and NOTIFY: heard by every central of the database, this one included, which leaves its own aside. */
export function createHints({ log, own, notify, openConnection }: HintPorts): OpenedHints {
  const listeners = new Set<(hint: ChangeHint) => void>();
  let connection: ListeningConnection | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  function hear({ payload = '' }: { payload?: string | undefined }): void {
    const read = Payload.safeParse(parse(payload));
    if (!read.success || read.data.from === own) return;
    for (const tell of listeners) tell(read.data.hint);
  }

  function connectLater(): void {
    if (isClosed || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      void connect();
    }, RECONNECT_EVERY_MS).unref();
  }

  async function connect(): Promise<void> {
    const opened = openConnection();
    connection = opened;
    opened.on('notification', hear);
    opened.on('error', (thrown) => log.error('hints-cut-off', thrown));
    // Not when it has been given up already: then another one is on its way.
    opened.on('end', () => connection === opened && connectLater());
    try {
      await opened.connect();
      await opened.query(`LISTEN ${CHANNEL}`);
    } catch (thrown) {
      log.error('hints-cut-off', thrown);
      connectLater();
      await opened.end().catch(() => undefined);
    }
  }

  return {
    announce: (hint) => {
      const payload = JSON.stringify({ from: own, hint });
      notify(CHANNEL, payload).catch((thrown: unknown) => log.error('hint-not-sent', thrown));
    },
    listen: (onHint) => {
      listeners.add(onHint);
      if (connection === undefined) void connect();
      return () => void listeners.delete(onHint);
    },
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await connection?.end().catch(() => undefined);
    },
  };
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}
