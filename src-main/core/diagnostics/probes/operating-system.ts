import { readFile } from 'node:fs/promises';
import { arch, release, version } from 'node:os';
import { join } from 'node:path';
import { systemNameFrom } from '../linux/os-release.ts';
import { systemVersionFrom } from '../macos/system-version.ts';
import { UnknownFact, type Probe, type ProbeContext } from '../probe.ts';

/** Read without any program: PowerShell may be forbidden, and starting it costs a second. */
export const operatingSystem: Probe<'operating-system'> = {
  id: 'operating-system',
  reading: 'static',
  limitMs: 2000,
  read: async (context) => ({ ...(await readName(context)), architecture: arch() }),
};

async function readName({ platform, root }: ProbeContext) {
  if (platform === 'linux') {
    const osRelease = await readFile(join(root, 'etc/os-release'), 'utf8');
    return { ...systemNameFrom(osRelease), build: release() };
  }
  if (platform === 'darwin') {
    const path = join(root, 'System/Library/CoreServices/SystemVersion.plist');
    return systemVersionFrom(await readFile(path, 'utf8'));
  }
  if (platform !== 'win32') throw new UnknownFact('not-supported-here');
  // `10.0.22631`: Windows 11 still calls itself 10.0, and the build tells which it is.
  const [major = '', minor = '', build = ''] = release().split('.');
  return { name: version(), version: `${major}.${minor}`, build };
}
