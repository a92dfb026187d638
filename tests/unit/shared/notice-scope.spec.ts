import { expect, test } from 'vitest';
import { Notice } from '#shared/article.ts';
import { concerns, isInForce, isMeant } from '#shared/notice-scope.ts';
import { sampleNotice } from '#tests/support/sample-notice.ts';

const hermes = sampleNotice({
  sites: ['Douala, plateau 2'],
  categoryIds: ['bytel-indisponibilite-application'],
  applications: ['Hermès'],
});

test('a notice that was stored before it had a scope is everybody’s, and counts nobody', () => {
  const { id, title, text, categoryIds, startsAt, endsAt } = sampleNotice();
  const old = Notice.parse({ id, title, text, categoryIds, startsAt, endsAt });
  expect(old).toMatchObject({ sites: [], applications: [], incident: false, headCount: 0 });
  expect(concerns(old, { site: 'Douala', categoryId: 'dsi-log' })).toBe(true);
});

test('another site is not concerned; one that nobody has set may be', () => {
  expect(concerns(hermes, { site: 'Yaoundé' })).toBe(false);
  expect(concerns(hermes, { site: 'DOUALA, plateau 2' })).toBe(true);
  expect(concerns(hermes, { site: null })).toBe(true);
});

test('until a category is chosen every notice of the site may be meant', () => {
  expect(concerns(hermes, {})).toBe(true);
  expect(isMeant(hermes, {})).toBe(false);
});

test('its category is concerned, another is not', () => {
  expect(concerns(hermes, { categoryId: 'bytel-indisponibilite-application' })).toBe(true);
  expect(concerns(hermes, { categoryId: 'dsi-log' })).toBe(false);
});

test('an application that is written decides before the category', () => {
  expect(isMeant(hermes, { categoryId: 'dsi-crm', text: 'HERMES ne répond plus' })).toBe(true);
  expect(isMeant(hermes, { categoryId: 'dsi-crm', text: 'thermes' })).toBe(false);
});

test('another application in the same category is not concerned', () => {
  const categoryId = 'bytel-indisponibilite-application';
  expect(concerns(hermes, { categoryId, application: 'facturation' })).toBe(false);
  expect(concerns(hermes, { categoryId, application: 'l’appli hermes' })).toBe(true);
});

test('a notice is in force from its start until its end', () => {
  const span = { startsAt: '2026-11-23T09:40:00.000Z', endsAt: '2026-11-23T10:00:00.000Z' };
  const at = (time: string) => isInForce(span, Date.parse(`2026-11-23T${time}Z`));
  expect(['09:39:59', '09:40:00', '09:59:59', '10:00:00'].map(at)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
