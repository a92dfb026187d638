import { expect, test } from 'vitest';
import { withFirstSnapshot, type PageInTwo } from '#hosts/common/with-first-snapshot.ts';
import { err, ok } from '#shared/result.ts';
import { decodeWire } from '#shared/wire.ts';
import { fault } from '#shared/errors.ts';
import { blankDraft, sampleSnapshot } from '#tests/support/sample-window.ts';

const PAGE = Buffer.from(
  '<html><head><script src="app.js"></script></head><body><div id="root"></div></body></html>',
);

async function wholeOf({ head, rest }: PageInTwo): Promise<string> {
  return head + (await rest);
}

test('no word an agent typed can end the element it stands in', async () => {
  const draft = blankDraft({ description: '</script><script>alert(1)</script> $& <!-- $1' });
  const snapshot = { ...sampleSnapshot(), draft };
  const page = await wholeOf(withFirstSnapshot(PAGE, async () => ok(snapshot)));
  expect(page.match(/<\/script>/gu)).toHaveLength(2);
  const [, data = ''] = /id="first-snapshot">(.*)<\/script><\/body>/u.exec(page)!;
  expect(decodeWire(data)).toEqual(snapshot);
});

test('a program that cannot tell leaves the page as it was', async () => {
  const page = await wholeOf(withFirstSnapshot(PAGE, async () => err(fault('internal', 'no'))));
  expect(page).toBe(PAGE.toString());
});

test('what names the scripts does not wait for the program', () => {
  const { head } = withFirstSnapshot(PAGE, () => new Promise(() => undefined));
  expect(head).toBe('<html><head><script src="app.js"></script></head>');
});
