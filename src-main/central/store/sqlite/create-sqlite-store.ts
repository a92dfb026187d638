import { NOBODY_ELSE } from '../change-hints.ts';
import type { CentralStore } from '../store.ts';
import { createAccessStore } from './access-store.ts';
import { createAccountStore } from './account-store.ts';
import { createAuditLog } from './audit-log.ts';
import { createIncidentStore } from './incident-store.ts';
import { createDeflectionStore } from './deflection-store.ts';
import { createEnrolmentStore } from './enrolment-store.ts';
import { createHandOverStore } from './hand-over-store.ts';
import { createKnowledgeStore } from './knowledge-store.ts';
import { openDatabase } from './open-database.ts';
import { settle } from './settle.ts';
import { createProfileStore } from './profile-store.ts';
import { createTicketStore } from './ticket-store.ts';

/** The store of one central on one machine: a single file, `:memory:` included. */
export function createSqliteStore(file: string): CentralStore {
  const database = openDatabase(file);
  return {
    access: createAccessStore(database),
    accounts: createAccountStore(database),
    audit: createAuditLog(database),
    enrolments: createEnrolmentStore(database),
    profiles: createProfileStore(database),
    deflections: createDeflectionStore(database),
    knowledge: createKnowledgeStore(database),
    tickets: createTicketStore(database),
    incidents: createIncidentStore(database),
    handOvers: createHandOverStore(database),
    hints: NOBODY_ELSE,
    alone: (work) => work(),
    check: () =>
      settle(() => {
        database.sql.get`SELECT 1`;
      }),
    close: () => settle(() => database.close()),
  };
}
