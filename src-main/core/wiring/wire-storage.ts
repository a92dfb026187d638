import { join } from 'node:path';
import type { Fault } from '#shared/errors.ts';
import type { Ports } from '../ports.ts';
import { createCaptureLogStore } from '../capture/capture-log-store.ts';
import { recoverCaptures } from '../capture/recover-captures.ts';
import { createConcernedStore } from '../notices/concerned-store.ts';
import { createDeflectionStore } from '../deflection/deflection-store.ts';
import { createCacheStore } from '../storage/cache-store.ts';
import { openDatabase } from '../storage/open-database.ts';
import { recoverTable } from '../storage/recover-table.ts';
import { createAdoptStore } from '../tickets/adopt-store.ts';
import { createDraftStore } from '../tickets/draft-store.ts';
import { createMoveStore } from '../tickets/move-store.ts';
import { createQueueStore } from '../tickets/queue-store.ts';
import { recoverTickets } from '../tickets/recover-tickets.ts';
import { createReplyStore } from '../tickets/replies/reply-store.ts';
import { createThreadStore } from '../tickets/thread-store.ts';
import { createTicketReader } from '../tickets/ticket-reader.ts';

export type Storage = ReturnType<typeof wireStorage>;

/** One database, one store per concern. */
export function wireStorage({ paths, clock, policy, openFile }: Ports, person: () => string) {
  const file = join(paths.data, 'sos-poste.db');
  const { storageLimitMb } = policy;
  const limitBytes = storageLimitMb === undefined ? undefined : storageLimitMb * 1_000_000;
  const { database, problem } = openDatabase({
    file,
    now: clock.now(),
    recover: (damagedFile, into) => {
      recoverCaptures(damagedFile, into);
      for (const table of ['concerned', 'told_notices']) recoverTable(damagedFile, into, table);
      return recoverTickets(damagedFile, into);
    },
    ...(openFile === undefined ? {} : { openFile }),
  });
  return {
    file,
    database,
    problem,
    /** What the check in the background has found since. */
    damage: undefined as Fault | undefined,
    cache: createCacheStore(database),
    captures: createCaptureLogStore(database),
    concerned: createConcernedStore(database, limitBytes),
    deflections: createDeflectionStore(database),
    drafts: createDraftStore(database),
    queue: createQueueStore(database, limitBytes),
    moves: createMoveStore(database),
    reader: createTicketReader(database, person),
    threads: createThreadStore(database),
    replies: createReplyStore(database, limitBytes),
    adopted: createAdoptStore(database),
    person,
  };
}
