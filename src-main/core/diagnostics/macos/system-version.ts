/** `SystemVersion.plist`, which needs no program to be read. */
export function systemVersionFrom(plist: string): { name: string; version: string; build: string } {
  const value = (key: string) =>
    new RegExp(`<key>${key}</key>\\s*<string>([^<]*)</string>`, 'u').exec(plist)?.[1] ?? '';
  return {
    name: value('ProductName') || 'macOS',
    version: value('ProductVersion'),
    build: value('ProductBuildVersion'),
  };
}
