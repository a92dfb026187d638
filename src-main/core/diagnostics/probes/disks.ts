import { readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Facts } from '#shared/diagnostics.ts';
import { localMounts } from '../linux/mounts.ts';
import type { Probe, ProbeContext } from '../probe.ts';

/** Local disks and the room left on them; elsewhere than on Linux, the system's own disk. */
export const disks: Probe<'disks'> = {
  id: 'disks',
  reading: 'live',
  limitMs: 300,
  read: async (context) => {
    const read = (await mountsOf(context)).map((mount) => readDisk(context.root, mount));
    const settled = await Promise.allSettled(read);
    return settled.flatMap((disk) => (disk.status === 'fulfilled' ? [disk.value] : []));
  },
};

async function mountsOf({ platform, root }: ProbeContext): Promise<string[]> {
  if (platform === 'win32') return [`${process.env.SystemDrive ?? 'C:'}\\`];
  if (platform !== 'linux') return ['/'];
  return localMounts(await readFile(join(root, 'proc/mounts'), 'utf8'));
}

async function readDisk(root: string, mount: string): Promise<Facts['disks'][number]> {
  const { blocks, bavail, bsize } = await statfs(root === '/' ? mount : join(root, mount));
  return { mount: shownMount(mount), totalBytes: blocks * bsize, freeBytes: bavail * bsize };
}

/** Sticks are mounted under the person's login and carry a label of their own making. */
function shownMount(mount: string): string {
  return mount.replace(/^(\/(?:media|run\/media|mnt|home|Users|Volumes))\/.+$/u, '$1/…');
}
