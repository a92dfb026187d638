import { readLinuxSound } from './linux/read-linux-sound.ts';
import { readMacosFacts } from './macos/read-macos-facts.ts';
import { UnknownFact } from './probe.ts';
import { readLibraryFacts } from './read-library-facts.ts';
import type { RunTool } from './run-tool.ts';
import type { FactReaders } from './serve-facts.ts';
import { readWindowsFacts } from './windows/read-windows-facts.ts';
import { systemRootOf, windowsTools } from './windows/windows-tools.ts';

/** How the probes program reads each fact on this system. */
export function readFacts(platform: NodeJS.Platform, run: RunTool): FactReaders {
  return { ...NOT_READ_HERE, ...readLibraryFacts(platform), ...readersOf(platform, run) };
}

function readersOf(platform: NodeJS.Platform, run: RunTool): Partial<FactReaders> {
  if (platform === 'win32') return readWindowsFacts(run, windowsTools(systemRootOf(process.env)));
  if (platform === 'darwin') return readMacosFacts(run);
  // Everything else stands in files, which the main process reads by itself.
  return platform === 'linux' ? { 'audio-state': () => readLinuxSound(run) } : {};
}

const notReadHere = () => Promise.reject(new UnknownFact('not-supported-here'));

const NOT_READ_HERE: Omit<FactReaders, 'system' | 'displays'> = {
  drivers: notReadHere,
  restarts: notReadHere,
  power: notReadHere,
  'usb-devices': notReadHere,
  'audio-devices': notReadHere,
  'audio-state': notReadHere,
  interfaces: notReadHere,
  gateway: notReadHere,
};
