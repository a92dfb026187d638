import { expect, test } from 'vitest';
import { createMicrophone } from '#hosts/electron/ports/microphone.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';

type Status = 'not-determined' | 'granted' | 'denied' | 'restricted' | 'unknown';

function setUp(platform: NodeJS.Platform, status: Status, says = true) {
  const clock = createFakeClock();
  const asked: string[] = [];
  const microphone = createMicrophone({
    platform,
    clock,
    systemPreferences: {
      getMediaAccessStatus: () => status,
      askForMediaAccess: async (kind) => {
        asked.push(kind);
        return says;
      },
    },
  });
  return { microphone, clock, asked };
}

test('nobody may listen before a check, nor after it', async () => {
  const { microphone } = setUp('win32', 'granted');
  expect(microphone.isOpen()).toBe(false);
  expect(await microphone.begin()).toBe('granted');
  expect(microphone.isOpen()).toBe(true);
  microphone.end();
  expect(microphone.isOpen()).toBe(false);
});

test('a page that forgets to end its check loses its leave', async () => {
  const { microphone, clock } = setUp('linux', 'unknown');
  expect(await microphone.begin()).toBe('unknown');
  await clock.advance(30_000);
  expect(microphone.isOpen()).toBe(false);
});

test('where Windows forbids it the door stays shut', async () => {
  const { microphone } = setUp('win32', 'denied');
  expect(await microphone.begin()).toBe('refused');
  expect(microphone.isOpen()).toBe(false);
});

test('macOS is asked once, by the press', async () => {
  const { microphone, asked } = setUp('darwin', 'not-determined', false);
  expect(await microphone.begin()).toBe('refused');
  expect(asked).toEqual(['microphone']);
});
