import { parseReference } from '#shared/reference.ts';
import type { TicketGroup } from '../store/desk-records.ts';
import { MINE, statusesOf, type InboxFilter } from './inbox-filter.ts';

/** How many tickets a filter shows, all its pages together. */
export type CountTickets = (filter: InboxFilter) => number;

/** Beside each filter stands what a press on it will show: one truth for both. */
export function createInboxCounts(
  groups: readonly TicketGroup[],
  search: string,
  myId: string,
): CountTickets {
  // A reference is found whatever the filters say.
  const isReference = parseReference(search) !== undefined;
  return ({ state, category, who, urgency }) => {
    const statuses = statusesOf(state);
    const assignee = who === MINE ? myId : who;
    return groups
      .filter(
        (group) =>
          isReference ||
          (statuses.includes(group.status) &&
            ['', group.categoryId].includes(category) &&
            ['', group.assignee].includes(assignee) &&
            ['', group.urgency].includes(urgency)),
      )
      .reduce((sum, { total }) => sum + total, 0);
  };
}
