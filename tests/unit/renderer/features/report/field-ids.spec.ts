import { expect, test } from 'vitest';
import { fieldId, inScreenOrder } from '#renderer/features/report/field-ids.ts';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';

test('refused fields are taken from top to bottom, whatever order they came in', () => {
  const log = DEFAULT_CATALOGUE.categories.find(({ id }) => id === 'dsi-log');
  const fields = ['requester.email', 'answers.from', 'answers.login', 'description'];
  expect(inScreenOrder(fields, log)).toEqual([
    'description',
    'answers.login',
    'answers.from',
    'requester.email',
  ]);
});

test('every field has one element', () => {
  expect(fieldId('requester.email')).toBe('field-requester-email');
});
