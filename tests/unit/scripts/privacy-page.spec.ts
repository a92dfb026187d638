import { expect, test } from 'vitest';
import { z } from 'zod';
import { listFields } from '../../../scripts/docs/list-fields.ts';
import { COLLECTED, renderPrivacyPage } from '../../../scripts/docs/privacy-page.ts';

test('every field that is collected has its purpose in both languages', () => {
  const missing = Object.entries(COLLECTED).flatMap(([name, { file, schema, purposes }]) =>
    listFields(schema)
      .filter((field) => !(field in purposes))
      .map((field) => `add to ${file}, under ${name}: '${field}': { fr: '…', en: '…' }`),
  );
  expect(missing).toEqual([]);
});

test('no purpose is written for a field that is no longer collected', () => {
  const stale = Object.entries(COLLECTED).flatMap(([name, { file, schema, purposes }]) =>
    Object.keys(purposes)
      .filter((field) => !listFields(schema).includes(field))
      .map((field) => `remove from ${file}, under ${name}: '${field}'`),
  );
  expect(stale).toEqual([]);
});

test('fields are found through lists, choices, and what may be absent', () => {
  const schema = z.object({
    name: z.string().nullable(),
    inner: z.object({ at: z.iso.datetime() }).optional(),
    list: z.array(z.object({ x: z.number().default(1) })).max(3),
    words: z.record(z.string(), z.string()),
    either: z.union([z.string(), z.object({ deep: z.boolean() })]),
  });
  const found = ['name', 'inner.at', 'list[].x', 'words.*', 'either', 'either.deep'];
  expect(listFields(schema)).toEqual(found);
  expect(listFields(z.array(z.object({ a: z.string() })))).toEqual(['[].a']);
});

test('the page names every fact in both languages', () => {
  const [french = '', english = ''] = renderPrivacyPage().split('---\n\n<a id="english">');
  expect(french).toContain('Test du casque');
  expect(english).toContain('Headset check');
  for (const page of [french, english]) expect(page).toContain('`[].freeBytes`');
});
