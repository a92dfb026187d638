import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Whether some program records right now, as ALSA tells (`/proc/asound/card0/pcm0c/sub0/status`); null
 * where the system does not. Only that somebody does, never who. A sound server lets go of a microphone a
 * few seconds after its last listener, so an idle one reads `closed`, or `SETUP` and the like.
 */
export async function isMicrophoneInUse(root = '/'): Promise<boolean | null> {
  const folder = join(root, 'proc', 'asound');
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files = names.filter((name) => STATUS_OF_CAPTURE.test(name));
  if (files.length === 0) return null;
  const states = await Promise.all(
    files.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')),
  );
  return states.some((state) => /^state: RUNNING$/mu.test(state));
}

/** `c` at the end of a device's name is for capture, `p` for playback. */
const STATUS_OF_CAPTURE = /^card\d+\/pcm\d+c\/sub\d+\/status$/u;
