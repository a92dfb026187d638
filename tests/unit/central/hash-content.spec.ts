import { expect, test } from 'vitest';
import { hashContent } from '#central/tickets/hash-content.ts';

const reply = { text: 'Toujours en panne', wish: 'reopened', attachments: [{ name: 'ecran.png' }] };

test('a request that is repeated across an upgrade is the same, though one field more is known', () => {
  const upgraded = {
    ...{ wish: reply.wish, spoken: null, author: '', retries: 0, tags: [] },
    ...{ attachments: [{ name: 'ecran.png', caption: '' }], text: reply.text },
  };
  expect(hashContent(['SOS-1', upgraded])).toBe(hashContent(['SOS-1', reply]));
});

test.each([
  { ...reply, text: 'Toujours en panne.' },
  { ...reply, attachments: [] },
  { ...reply, author: 'Awa' },
])('a request that says something else is another', (other) => {
  expect(hashContent(['SOS-1', other])).not.toBe(hashContent(['SOS-1', reply]));
});
