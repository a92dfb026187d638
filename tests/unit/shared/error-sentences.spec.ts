import { expect, test } from 'vitest';
import { sentenceFor } from '#shared/error-sentences.ts';

test('the sentence of an error is held together, the name in it is left alone', () => {
  const details = { name: 'a ; b.png' };
  const said = sentenceFor({ code: 'picture-unsupported', details }, 'fr');
  expect(said).toContain('«\u{a0}a ; b.png\u{a0}»');
});
