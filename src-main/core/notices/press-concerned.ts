import { randomUUID } from 'node:crypto';
import type { CatalogueView } from '#shared/contract.ts';
import type { MachineReport } from '#shared/diagnostics.ts';
import { FaultError } from '#shared/errors.ts';
import { findCauses } from '#shared/findings/find-causes.ts';
import { selectGroups } from '#shared/select-groups.ts';
import type { Clock } from '../ports.ts';
import type { Outbox } from '../tickets/outbox.ts';
import type { ConcernedStore } from './concerned-store.ts';

export interface PressOptions {
  readonly store: ConcernedStore;
  readonly view: () => CatalogueView;
  readonly report: () => MachineReport;
  /** As it would stand in a ticket, so that a press and a ticket of one poste are one. */
  readonly poste: () => string;
  readonly site: string | undefined;
  readonly outbox: Pick<Outbox, 'wake'>;
  readonly clock: Clock;
  /** The notice is shown anew. */
  readonly onPressed: () => void;
}

const MOST_FINDINGS = 5;

/** Answers what "je suis concerné aussi" does. @throws FaultError `not-found`, or as the disk says */
export function createPressConcerned(options: PressOptions) {
  const { store, view, clock, site } = options;
  return (id: string): void => {
    const { notices, categories } = view();
    const notice = notices.find((one) => one.id === id && one.incident);
    if (notice === undefined) throw new FaultError('not-found', `No incident ${id}`);
    // Facts that a ticket about it would carry, and no others.
    const asked = categories.filter(({ id: category }) => notice.categoryIds.includes(category));
    const groups = (asked.length === 0 ? categories : asked).flatMap(({ report }) => report);
    const found = findCauses(selectGroups(options.report(), [...new Set(groups)]));
    const findings = found.slice(0, MOST_FINDINGS).map(({ rule }) => rule);
    const now = clock.now();
    const at = new Date(now).toISOString();
    const content = { poste: options.poste(), site: site ?? null, findings, at };
    store.enqueue({ noticeId: id, key: randomUUID(), content }, now);
    options.outbox.wake();
    options.onPressed();
  };
}
