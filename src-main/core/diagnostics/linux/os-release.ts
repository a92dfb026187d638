/** Name and version of `/etc/os-release`, whose values may stand in quotes. */
export function systemNameFrom(osRelease: string): { name: string; version: string } {
  const value = (key: string) =>
    new RegExp(`^${key}=(["']?)(.*)\\1$`, 'mu').exec(osRelease)?.[2] ?? '';
  return { name: value('NAME') || 'Linux', version: value('VERSION_ID') };
}
