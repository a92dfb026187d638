import { expect, test } from 'vitest';
import { createHotKey } from '#hosts/electron/hot-key.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';

/** The system's table of keys: `taken` belongs to another program, a blank is no key at all. */
function setUp(...taken: string[]) {
  const held: string[] = [];
  const hotKey = createHotKey({
    globalShortcut: {
      register(accelerator) {
        if (accelerator.trim() === '') throw new TypeError('Not an accelerator');
        if (taken.includes(accelerator)) return false;
        held.push(accelerator);
        return true;
      },
      unregister: (accelerator) => void held.splice(held.indexOf(accelerator), 1),
    },
    onPress: () => undefined,
    log: createKeptLog(),
  });
  return { held, hotKey };
}

test('a new key replaces the old one', () => {
  const { held, hotKey } = setUp();
  hotKey.use('Ctrl+Alt+S');
  hotKey.use('Ctrl+Alt+S');
  hotKey.use('F9');
  expect(held).toEqual(['F9']);
});

test('a key that another program holds is said, and nothing is kept', () => {
  const { held, hotKey } = setUp('F9');
  hotKey.use('Ctrl+Alt+S');
  expect(hotKey.use('F9')).toEqual({ accelerator: 'F9', registered: false });
  expect(held).toEqual([]);
});

test('what is not a key at all is refused, and the next one still works', () => {
  const { held, hotKey } = setUp();
  expect(hotKey.use(' ').registered).toBe(false);
  expect(hotKey.use('F9').registered).toBe(true);
  expect(held).toEqual(['F9']);
});

test('no key is wanted: none is registered', () => {
  const { held, hotKey } = setUp();
  hotKey.use('F9');
  expect(hotKey.use('')).toEqual({ accelerator: '', registered: false });
  expect(held).toEqual([]);
});
