import { expect, test } from 'vitest';
import { withFirstSnapshot } from '#hosts/common/with-first-snapshot.ts';
import { err, ok } from '#shared/result.ts';
import { decodeWire } from '#shared/wire.ts';
import { fault } from '#shared/errors.ts';
import { blankDraft, sampleSnapshot } from '#tests/support/sample-window.ts';

const PAGE = Buffer.from('<html><body><div id="root"></div></body></html>');

test('no word an agent typed can end the element it stands in', async () => {
  const draft = blankDraft({ description: '</script><script>alert(1)</script> $& <!-- $1' });
  const snapshot = { ...sampleSnapshot(), draft };
  const page = await withFirstSnapshot(PAGE, async () => ok(snapshot));
  expect(page.match(/<\/script>/gu)).toHaveLength(1);
  const [, data = ''] = /id="first-snapshot">(.*)<\/script><\/body>/u.exec(page)!;
  expect(decodeWire(data)).toEqual(snapshot);
});

test('a program that cannot tell leaves the page as it was', async () => {
  const page = await withFirstSnapshot(PAGE, async () => err(fault('internal', 'no')));
  expect(page).toBe(PAGE.toString());
});
