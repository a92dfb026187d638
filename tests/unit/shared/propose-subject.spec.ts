import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeSubject } from '#shared/propose-subject.ts';

test('it is the first sentence of what the agent says', () => {
  expect(
    proposeSubject('mon casque ne marche plus.  Le client n’entend rien', 'DSI Matériel'),
  ).toBe('mon casque ne marche plus');
});

test('the category stands in while nothing has been said', () => {
  expect(proposeSubject('  ', 'Suggestion')).toBe('Suggestion');
  expect(proposeSubject('écran noir', undefined)).toBe('écran noir');
  expect(proposeSubject('', undefined)).toBe('');
});

test('a long first line is cut between two words', () => {
  const long =
    'depuis ce matin neuf heures plus aucune page ne s’ouvre sur mon poste de travail du plateau';
  expect(proposeSubject(long, undefined)).toBe(
    'depuis ce matin neuf heures plus aucune page ne s’ouvre sur mon poste de…',
  );
});

test('whatever is typed, the subject fits its field and stands on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 80 }), (text, label) => {
      const subject = proposeSubject(text, label.replaceAll('\n', ' '));
      expect(subject.length).toBeLessThanOrEqual(80);
      expect(subject).not.toContain('\n');
      expect(subject.isWellFormed()).toBe(true);
    }),
  );
});
