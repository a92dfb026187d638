import { expect, test } from 'vitest';
import { noticesToShow } from '#renderer/features/report/notices-to-show.ts';
import { sampleNotice } from '#tests/support/sample-notice.ts';

const now = Date.parse('2026-11-23T14:00:00.000Z');
const crackling = sampleNotice({ categoryIds: ['bytel-gresillement'] });
const shown = (...input: Parameters<typeof noticesToShow>) =>
  noticesToShow(...input).map(({ id }) => id);

test('until a category is picked, every incident may be the agent’s own', () => {
  expect(shown([crackling], now, {})).toEqual(['n1']);
});

test('an incident of another category leaves the screen', () => {
  expect(shown([crackling], now, { categoryId: 'dsi-log' })).toEqual([]);
  expect(shown([sampleNotice()], now, { categoryId: 'dsi-log' })).toEqual(['n1']);
});

test('what has ended is not under way; what has begun for the central has for a poste that is slow', () => {
  const ended = sampleNotice({ endsAt: '2026-11-23T13:59:59.000Z' });
  const begun = sampleNotice({ id: 'begun', startsAt: '2026-11-23T14:00:20.000Z' });
  expect(shown([ended, begun], now, {})).toEqual(['begun']);
});

test('the one the words mean comes first, then the newest', () => {
  const hermes = sampleNotice({ id: 'hermes', applications: ['Hermès'] });
  const newer = sampleNotice({ id: 'newer', startsAt: '2026-11-23T11:00:00.000Z' });
  const all = [hermes, sampleNotice(), newer];
  expect(shown(all, now, { text: 'hermes en panne' })).toEqual(['hermes', 'newer', 'n1']);
  expect(shown(all, now, {})).toEqual(['newer', 'hermes', 'n1']);
});
