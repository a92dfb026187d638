import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSettingsStore } from '#hosts/loopback/ports/settings-store.ts';
import { DEFAULT_SETTINGS } from '#shared/settings.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const NOW = Date.parse('2026-11-23T09:40:00Z');
const open = (folder: string) => createSettingsStore(folder, () => NOW);

test('settings are kept, in a file only their owner can read', () => {
  const folder = tempFolder();
  expect(open(folder).read()).toEqual({ settings: DEFAULT_SETTINGS, problem: undefined });
  open(folder).write({ ...DEFAULT_SETTINGS, language: 'en' });
  expect(open(folder).read().settings.language).toBe('en');
  expect(statSync(join(folder, 'settings.json')).mode & 0o777).toBe(0o600);
});

test.each(['{"language":', '{"language":"klingon"}', ''])(
  'a file that holds %j is set aside as it was, and defaults are used',
  (text) => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'settings.json'), text);
    const store = open(folder);
    const { settings, problem } = store.read();
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(problem?.code).toBe('settings-corrupt');
    expect(readFileSync(problem!.details!.path!, 'utf8')).toBe(text);
    store.write({ ...DEFAULT_SETTINGS, language: 'fr' });
    expect(open(folder).read()).toMatchObject({ settings: { language: 'fr' }, problem: undefined });
    expect(readdirSync(folder)).toHaveLength(2);
  },
);

test('a place that cannot be written is a fault, and settings go on in memory', () => {
  const file = join(tempFolder(), 'a-file');
  writeFileSync(file, '');
  const store = open(join(file, 'not-a-folder'));
  expect(store.read()).toMatchObject({
    settings: DEFAULT_SETTINGS,
    problem: { code: 'storage-failed' },
  });
  expect(() => store.write({ ...DEFAULT_SETTINGS, language: 'en' })).toThrow();
  expect(store.read().settings.language).toBe('en');
});
