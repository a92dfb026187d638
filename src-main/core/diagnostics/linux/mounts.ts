/**
 * Mount points worth telling from `/proc/mounts`: local disks, each once. A network drive has no
 * device under `/dev`; asking a dead one for its free space would hang a thread for minutes.
 */
export function localMounts(mounts: string): string[] {
  const seen = new Set<string>();
  const kept: string[] = [];
  for (const line of mounts.split('\n')) {
    const [device = '', mount = '', type = ''] = line.split(' ').map(unescaped);
    if (!device.startsWith('/dev/') || READ_ONLY_IMAGES.has(type) || seen.has(device)) continue;
    seen.add(device);
    if (!/^\/boot(?:\/|$)/u.test(mount)) kept.push(mount);
  }
  return kept;
}

/** Always full by nature: packages and optical discs. */
const READ_ONLY_IMAGES = new Set(['squashfs', 'iso9660', 'udf', 'erofs']);

/** The kernel writes space, tab, line feed and backslash as octal. */
function unescaped(field: string): string {
  return field.replace(/\\([0-7]{3})/gu, (_, octal: string) =>
    String.fromCodePoint(Number.parseInt(octal, 8)),
  );
}
