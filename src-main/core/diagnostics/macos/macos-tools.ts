import type { Tool } from '../run-tool.ts';

const tool = (path: string, ...args: string[]): Tool => ({ path, args });

/** Everything that is asked of macOS; none of it needs an administrator or raises a question. */
export const MACOS_TOOLS = {
  sound: tool('/usr/sbin/system_profiler', '-json', 'SPAudioDataType'),
  volume: tool('/usr/bin/osascript', '-e', 'get volume settings'),
  // Named differently since macOS 27; either answers an empty list where the other knows.
  usb: tool('/usr/sbin/system_profiler', '-json', 'SPUSBDataType', 'SPUSBHostDataType'),
  power: tool('/usr/bin/pmset', '-g', 'batt'),
  starts: tool('/usr/bin/last', 'reboot', 'shutdown'),
  route: tool('/sbin/route', '-n', 'get', 'default'),
  cards: tool('/sbin/ifconfig', '-a'),
  ports: tool('/usr/sbin/networksetup', '-listallhardwareports'),
} as const satisfies Record<string, Tool>;
