import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { isMicrophoneInUse } from '#core/diagnostics/linux/microphone-use.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/** As the kernel writes them (sound/core/pcm.c). */
const RUNNING = 'state: RUNNING\nowner_pid   : 1482\ntrigger_time: 7411.205\nhw_ptr      : 96000\n';

function machine(files: Record<string, string>): string {
  const root = tempFolder();
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, 'proc/asound', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}

test('a microphone that records is in use, earphones that play are not one', async () => {
  const recording = machine({
    'card1/pcm0c/sub0/status': RUNNING,
    'card1/pcm0p/sub0/status': 'closed\n',
  });
  expect(await isMicrophoneInUse(recording)).toBe(true);
  const playing = machine({
    'card1/pcm0c/sub0/status': 'closed\n',
    'card1/pcm0p/sub0/status': RUNNING,
  });
  expect(await isMicrophoneInUse(playing)).toBe(false);
});

test('without a microphone, or on another system, nothing is claimed', async () => {
  expect(await isMicrophoneInUse(machine({ 'card0/pcm0p/sub0/status': RUNNING }))).toBeNull();
  expect(await isMicrophoneInUse(tempFolder())).toBeNull();
});
