import { expect, test } from 'vitest';
import { acceleratorOf, type PressedKeys } from '#renderer/features/settings/accelerator.ts';

const NONE: PressedKeys = {
  key: '',
  code: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
};

test('modifiers come in Electron’s order and words', () => {
  const pressed = { ...NONE, key: 's', code: 'KeyS', altKey: true, ctrlKey: true };
  expect(acceleratorOf(pressed)).toBe('Ctrl+Alt+S');
});

test('a letter keeps its name where Alt puts another sign on it', () => {
  expect(acceleratorOf({ ...NONE, key: 'ß', code: 'KeyS', altKey: true })).toBe('Alt+S');
});

test('on a French keyboard the letter is the one that is written on the key', () => {
  expect(acceleratorOf({ ...NONE, key: 'a', code: 'KeyQ', ctrlKey: true })).toBe('Ctrl+A');
});

test('a plain key, or modifiers alone, take nothing away from other applications', () => {
  expect(acceleratorOf({ ...NONE, key: 's', code: 'KeyS' })).toBeUndefined();
  expect(
    acceleratorOf({ ...NONE, key: 'Control', code: 'ControlLeft', ctrlKey: true }),
  ).toBeUndefined();
  expect(acceleratorOf({ ...NONE, key: 'S', code: 'KeyS', shiftKey: true })).toBeUndefined();
});

test('a function key may stand alone', () => {
  expect(acceleratorOf({ ...NONE, key: 'F9', code: 'F9' })).toBe('F9');
});
