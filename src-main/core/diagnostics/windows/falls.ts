/**
 * When the machine fell, from the events `wevtutil` prints as XML. Ids, providers and times are
 * the same in every language, and the texts are not read. 1001 is also the id of harmless events
 * of other providers. Milliseconds since 1970.
 */
export function fallsFrom(xml: string): number[] {
  return xml
    .split('</Event>')
    .filter((event) => FALL_IDS[providerOf(event)]?.includes(idOf(event)) ?? false)
    .map((event) => Date.parse(/SystemTime=['"]([^'"]{1,40})['"]/u.exec(event)?.[1] ?? ''))
    .filter((time) => !Number.isNaN(time));
}

const FALL_IDS: Partial<Record<string, readonly string[]>> = {
  'Microsoft-Windows-Kernel-Power': ['41'],
  EventLog: ['6008'],
  'Microsoft-Windows-WER-SystemErrorReporting': ['1001'],
  BugCheck: ['1001'],
};

function providerOf(event: string): string {
  return /<Provider Name=['"]([^'"]{1,80})['"]/u.exec(event)?.[1] ?? '';
}

function idOf(event: string): string {
  return /<EventID(?: Qualifiers=['"]\d*['"])?>(\d{1,5})</u.exec(event)?.[1] ?? '';
}
