import { expect, test } from 'vitest';
import {
  editorCommand,
  pictureCommand,
  type KeyPress,
} from '#renderer/features/evidence/editor/view/editor-keys.ts';
import { editor as en } from '#renderer/text/en/editor.ts';
import { editor as fr } from '#renderer/text/fr/editor.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
  ...held,
});

test('arrows step by one pixel, by ten with Shift, and resize with Ctrl', () => {
  expect(pictureCommand(press('ArrowLeft'))).toEqual({ do: 'move', by: { x: -1, y: 0 } });
  expect(pictureCommand(press('ArrowDown', { shiftKey: true }))).toEqual({
    ...{ do: 'move', by: { x: 0, y: 10 } },
  });
  expect(pictureCommand(press('ArrowRight', { ctrlKey: true, shiftKey: true }))).toEqual({
    ...{ do: 'resize', by: { x: 10, y: 0 } },
  });
  expect(pictureCommand(press('ArrowLeft', { altKey: true }))).toBeUndefined();
});

test.each([
  [press('z', { ctrlKey: true }), 'undo'],
  [press('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
  [press('z', { metaKey: true }), 'undo'],
  [press('y', { ctrlKey: true }), 'redo'],
  [press('Enter', { ctrlKey: true }), 'save'],
  [press('Delete'), 'remove'],
  [press('Escape'), 'leave'],
])('%o means %s', (key, does) => {
  expect(editorCommand(key, fr.key)).toEqual({ do: does });
});

test('on a French keyboard the digits are found without Shift', () => {
  expect(editorCommand(press('&', { code: 'Digit1' }), fr.key)).toEqual({
    ...{ do: 'zoom', to: 'actual' },
  });
  expect(editorCommand(press('à', { code: 'Digit0' }), fr.key)).toEqual({ do: 'zoom', to: 'fit' });
});

test.each([fr.key, en.key])('each tool has a letter of its own: %o', (keys) => {
  const letters = Object.values(keys);
  expect(new Set(letters).size).toBe(letters.length);
  for (const [tool, letter] of Object.entries(keys)) {
    expect(editorCommand(press(letter.toUpperCase(), { shiftKey: true }), keys)).toEqual({
      ...{ do: 'choose', tool },
    });
  }
});
