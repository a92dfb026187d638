import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createStaticFiles } from '#hosts/loopback/static-files.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

function buildPage(): string {
  const folder = join(tempFolder(), 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export {}');
  writeFileSync(join(folder, '..', 'secret.txt'), 'secret');
  symlinkSync('../secret.txt', join(folder, 'link.txt'));
  return folder;
}

test('the page is asked for again each time, what its name identifies is kept for ever', async () => {
  const files = createStaticFiles(buildPage());
  expect(await files('/')).toMatchObject({
    contentType: 'text/html; charset=utf-8',
    cacheControl: 'no-cache',
  });
  expect(await files('/assets/app-1a2b.js')).toMatchObject({
    contentType: 'text/javascript; charset=utf-8',
    cacheControl: 'public, max-age=31536000, immutable',
  });
});

test('no path leads outside the page’s folder', async () => {
  const files = createStaticFiles(buildPage());
  const step = fc.constantFrom('..', '.', '', '%2e%2e', '..%2f', '..\\', 'secret.txt', 'assets');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      const path = `/${steps.join('/')}`;
      const file = await files(path);
      if (path !== '/') expect(file).toBeUndefined();
    }),
  );
  expect(await files('/link.txt')).toBeUndefined();
});

test('a page built again is served from its first file on', async () => {
  const folder = buildPage();
  const files = createStaticFiles(folder);
  expect(await files('/assets/app-3c4d.js')).toBeUndefined();
  rmSync(join(folder, 'assets', 'app-1a2b.js'));
  writeFileSync(join(folder, 'assets', 'app-3c4d.js'), '');
  expect(await files('/')).toBeDefined();
  expect(await files('/assets/app-3c4d.js')).toBeDefined();
  expect(await files('/assets/app-1a2b.js')).toBeUndefined();
});

test('a page that was never built has no files, and says so without failing', async () => {
  expect(await createStaticFiles('/nowhere/at/all')('/')).toBeUndefined();
});
