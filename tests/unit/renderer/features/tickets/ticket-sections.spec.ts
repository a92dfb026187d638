import { expect, test } from 'vitest';
import { sectionsOf } from '#renderer/features/tickets/ticket-sections.ts';
import { stateOf } from '#renderer/features/tickets/ticket-state.ts';
import { sampleTickets } from '#tests/support/sample-window.ts';

const tickets = sampleTickets(new Date('2026-11-23T14:05:00.000Z'));

test('what has not left comes first, then what is open, then what is done', () => {
  expect(sectionsOf(tickets).map(({ name }) => name)).toEqual(['waiting', 'open', 'resolved']);
});

test('a section without tickets is not shown', () => {
  expect(sectionsOf([])).toEqual([]);
  expect(sectionsOf(tickets.slice(0, 1)).map(({ name }) => name)).toEqual(['open']);
});

test('within a section the newest comes first', () => {
  const older = { ...tickets[0]!, key: 'older', updatedAt: '2026-11-01T08:00:00.000Z' };
  const [open] = sectionsOf([older, tickets[0]!]);
  expect(open?.tickets.map(({ key }) => key)).toEqual([tickets[0]!.key, 'older']);
});

test('what colleagues sent from this poste stands apart, whatever its state', () => {
  const others = tickets.map((ticket) => ({ ...ticket, mine: false }));
  expect(sectionsOf(others).map(({ name }) => name)).toEqual(['others']);
});

test('until it has arrived, a ticket’s state is its way to support', () => {
  expect(tickets.map(stateOf)).toEqual(['waiting-requester', 'queued', 'resolved']);
});
