import { z } from 'zod';
import { URGENCIES } from '#shared/category.ts';
import type { Language } from '#shared/language.ts';
import type { RemoteTicket } from '#shared/remote-ticket.ts';
import { TicketContent } from '#shared/ticket.ts';
import type { Database } from '../storage/database.ts';
import { writing } from '../storage/storage-fault.ts';
import { putThread } from './thread-store.ts';

export type AdoptStore = ReturnType<typeof createAdoptStore>;

const Known = z.object({ key: z.string(), email: z.string().nullable() });

/** Tickets made elsewhere, which their requester has found again from here. */
export function createAdoptStore(database: Database) {
  const { sql } = database;
  return {
    /** The ticket that bears this reference, and the e-mail it is asked for with. */
    known(reference: string): z.infer<typeof Known> | undefined {
      const row = sql.get`
        SELECT key, iif(json_valid(content), content ->> '$.requester.email', NULL) AS email
        FROM tickets WHERE reference = ${reference} OR provisional_reference = ${reference}`;
      return row && Known.parse(row);
    },

    /** Whoever knows reference and e-mail may read it here. */
    giveTo(key: string, owner: string): void {
      writing(() => sql.run`UPDATE tickets SET owner = ${owner} WHERE key = ${key}`);
    },

    /** Kept as if it had been sent from here, and followed from now on. */
    adopt(found: FoundTicket, now: number): void {
      const { key, owner, remote, etag } = found;
      const content = contentOf(found);
      writing(() =>
        database.transaction(() => {
          const { lastInsertRowid } = sql.run`
            INSERT INTO tickets (key, reference, provisional_reference, category_id, subject, urgency,
              status, state, created_at, updated_at, owner, elsewhere, synced_at, etag, content)
            VALUES (${key}, ${remote.reference}, ${remote.provisionalReference}, ${remote.categoryId},
              ${remote.subject}, ${URGENCIES.indexOf('normal')}, ${remote.status}, 'delivered',
              ${Date.parse(remote.createdAt)}, ${Date.parse(remote.updatedAt)}, ${owner}, 1, ${now},
              ${etag}, ${JSON.stringify(content)})`;
          putThread(database, Number(lastInsertRowid), remote);
        }),
      );
    },
  };
}

export interface FoundTicket {
  readonly key: string;
  /** The e-mail, in lower case, of who found it. */
  readonly owner: string;
  /** The e-mail it was sent with. */
  readonly email: string;
  readonly language: Language;
  readonly remote: RemoteTicket;
  readonly etag: string | null;
}

/** As much of what was sent as the central tells. */
function contentOf({ remote, email, language }: FoundTicket): TicketContent {
  const { provisionalReference, categoryId, subject, attachments, createdAt } = remote;
  const { name = '', poste = '' } = remote.requester ?? {};
  return TicketContent.parse({
    ...{ provisionalReference, categoryId, subject, attachments, language },
    description: remote.description || subject,
    answers: {},
    requester: { name: name || email.slice(0, 120), email, poste: poste || '?', phone: '' },
    report: null,
    sentAt: createdAt,
  });
}
