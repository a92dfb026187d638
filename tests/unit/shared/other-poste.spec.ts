import { expect, test } from 'vitest';
import { otherPosteOf, posteCodeOf } from '#shared/other-poste.ts';

test.each(['PC-214', 'pc 214', ' Pc_214 ', 'pc–214', 'PC.214'])(
  '%j is typed for one and the same poste',
  (typed) => {
    expect(posteCodeOf(typed)).toBe('PC214');
  },
);

test('accents do not tell postes apart, signs alone name none', () => {
  expect(posteCodeOf('Écran-é3')).toBe('ECRANE3');
  expect(posteCodeOf(' -–_ ')).toBe('');
});

test('a field that was opened and left empty is about this poste', () => {
  expect(otherPosteOf({ otherPoste: ' ' })).toBeNull();
  expect(otherPosteOf({ otherPoste: null })).toBeNull();
  expect(otherPosteOf({ otherPoste: ' PC-214 ' })).toBe('PC-214');
});
