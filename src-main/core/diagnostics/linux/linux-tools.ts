import type { Tool } from '../run-tool.ts';

const tool = (path: string, ...args: string[]): Tool => ({ path, args });

/** Sound alone is not told by files on Linux: the sound server of the session is asked. */
export const LINUX_TOOLS = {
  pulseDefaults: tool('/usr/bin/pactl', 'info'),
  pulseOutputs: tool('/usr/bin/pactl', 'list', 'sinks'),
  pulseInputs: tool('/usr/bin/pactl', 'list', 'sources'),
  wireOutput: tool('/usr/bin/wpctl', 'inspect', '@DEFAULT_AUDIO_SINK@'),
  wireOutputVolume: tool('/usr/bin/wpctl', 'get-volume', '@DEFAULT_AUDIO_SINK@'),
  wireInput: tool('/usr/bin/wpctl', 'inspect', '@DEFAULT_AUDIO_SOURCE@'),
  wireInputVolume: tool('/usr/bin/wpctl', 'get-volume', '@DEFAULT_AUDIO_SOURCE@'),
} as const satisfies Record<string, Tool>;
