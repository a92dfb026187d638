import { expect, test } from 'vitest';
import { heldTogether } from '#central/desk/words/held-together.ts';
import { wordsFor } from '#central/desk/words/words-for.ts';

test('no sign of French begins a line, in a sentence that is there or in one that is made', () => {
  const held = heldTogether({
    said: 'Sûr ?',
    made: (name: string, count: number) => `« ${name} » : ${count}`,
    several: [{ deep: 'oui ; non' }],
    none: null,
  });
  expect(held.said).toBe('Sûr\u{a0}?');
  expect(held.made('Awa', 2)).toBe('«\u{a0}Awa\u{a0}»\u{a0}: 2');
  expect(held.several).toEqual([{ deep: 'oui\u{a0}; non' }]);
  expect(held.none).toBeNull();
});

test('the desk speaks so', () => {
  expect(wordsFor('fr').postes.confirmTitle('PC-1')).toBe('Retirer l’accès de PC-1\u{a0}?');
  expect(wordsFor('fr').profile.none).toContain('\u{a0}: ');
});
