import { expect, test } from 'vitest';
import { incidentsInForce } from '#renderer/features/report/incidents-in-force.ts';

const now = Date.parse('2026-11-23T14:00:00.000Z');
const notice = {
  id: 'n',
  title: 'téléphonie',
  text: '',
  categoryIds: ['bytel-gresillement'],
  startsAt: '2026-11-23T09:40:00.000Z',
  endsAt: null,
};

test('until a category is picked, every incident may be the agent’s own', () => {
  expect(incidentsInForce([notice], now, undefined)).toHaveLength(1);
});

test('an incident of another category leaves the screen', () => {
  expect(incidentsInForce([notice], now, 'dsi-log')).toEqual([]);
  expect(incidentsInForce([{ ...notice, categoryIds: [] }], now, 'dsi-log')).toHaveLength(1);
});

test('what has ended, or not begun, is not under way', () => {
  const ended = { ...notice, endsAt: '2026-11-23T13:59:59.000Z' };
  const later = { ...notice, startsAt: '2026-11-23T15:00:00.000Z' };
  expect(incidentsInForce([ended, later], now, undefined)).toEqual([]);
});
