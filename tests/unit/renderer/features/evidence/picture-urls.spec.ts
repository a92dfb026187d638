import { expect, test } from 'vitest';
import { createPictureUrls } from '#renderer/features/evidence/picture-urls.ts';
import { err, ok } from '#shared/result.ts';
import { settle } from '#tests/support/manual-timers.ts';

function start() {
  const asked: string[] = [];
  const revoked: string[] = [];
  let reachable = true;
  const urls = createPictureUrls({
    fetch: (id) => {
      asked.push(id);
      return Promise.resolve(
        reachable
          ? ok({ mediaType: 'image/png' as const, bytes: Uint8Array.of(1) })
          : err({ code: 'offline' as const, message: '' }),
      );
    },
    create: ({ type }) => `blob:${type}:${asked.length}`,
    revoke: (url) => revoked.push(url),
  });
  return { urls, asked, revoked, cut: () => (reachable = false), mend: () => (reachable = true) };
}

test('a picture is fetched once however often it is shown', async () => {
  const { urls, asked } = start();
  expect(await urls.get('one')).toEqual(ok('blob:image/png:1'));
  await urls.get('one');
  expect(asked).toEqual(['one']);
});

test('a picture that leaves the screen gives its memory back', async () => {
  const { urls, revoked } = start();
  await Promise.all([urls.get('one'), urls.get('two')]);
  urls.keep(['two']);
  await settle();
  expect(revoked).toEqual(['blob:image/png:2']);
});

test('a picture that could not be had is asked for again', async () => {
  const { urls, asked, cut, mend } = start();
  cut();
  expect((await urls.get('one')).ok).toBe(false);
  mend();
  expect((await urls.get('one')).ok).toBe(true);
  expect(asked).toEqual(['one', 'one']);
});
