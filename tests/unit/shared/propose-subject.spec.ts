import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeSubject } from '#shared/propose-subject.ts';

test('the category comes first, then the first sentence', () => {
  expect(
    proposeSubject('mon casque ne marche plus.  Le client n’entend rien', 'DSI Matériel'),
  ).toBe('DSI Matériel : mon casque ne marche plus');
});

test('either part alone is enough', () => {
  expect(proposeSubject('  ', 'Suggestion')).toBe('Suggestion');
  expect(proposeSubject('écran noir', undefined)).toBe('écran noir');
  expect(proposeSubject('', undefined)).toBe('');
});

test('a long first line is cut between two words', () => {
  const long = 'depuis ce matin neuf heures plus aucune page ne s’ouvre sur mon poste de travail';
  expect(proposeSubject(long, undefined)).toBe(
    'depuis ce matin neuf heures plus aucune page ne s’ouvre…',
  );
});

test('whatever is typed, the subject fits its field and stands on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 80 }), (text, label) => {
      const subject = proposeSubject(text, label.replaceAll('\n', ' '));
      expect(subject.length).toBeLessThanOrEqual(120);
      expect(subject).not.toContain('\n');
      expect(subject.isWellFormed()).toBe(true);
    }),
  );
});
