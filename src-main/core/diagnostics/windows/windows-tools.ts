import type { Tool } from '../run-tool.ts';

const AUDIO = String.raw`HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\MMDevices\Audio`;
const CODE_PAGE = String.raw`HKLM\SYSTEM\CurrentControlSet\Control\Nls\CodePage`;
const BIOS = String.raw`HKLM\HARDWARE\DESCRIPTION\System\BIOS`;
const SERVICING = String.raw`HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing`;
const UPDATES = String.raw`HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update`;
const CLASSES = String.raw`HKLM\SYSTEM\CurrentControlSet\Control\Class`;

/** Of the System journal: power lost, the stop before was not asked for, blue screen; seven days. */
const FALLS =
  '*[System[(EventID=41 or EventID=6008 or EventID=1001) and TimeCreated[timediff(@SystemTime) <= 604800000]]]';

/**
 * Everything that is asked of Windows, by absolute path and for no more rights than the person's.
 * Registry, journal and routes come from plain executables, which Constrained Language Mode leaves
 * alone; PowerShell gets cmdlets only, because that mode forbids it every method and .NET type.
 */
export function windowsTools(systemRoot: string) {
  const system = (exe: string, ...args: string[]): Tool => ({
    path: `${systemRoot}\\System32\\${exe}`,
    args,
  });
  const registry = (key: string, ...args: string[]) => system('reg.exe', 'query', key, ...args);
  const list = (limitMs: number, ...questions: Question[]): Tool => ({
    ...system(String.raw`WindowsPowerShell\v1.0\powershell.exe`, ...QUIETLY, listing(questions)),
    limitMs,
  });
  return {
    codePage: registry(CODE_PAGE, '/v', 'OEMCP'),
    endpoints: registry(AUDIO, '/s'),
    bios: registry(BIOS),
    servicing: registry(SERVICING),
    updates: registry(UPDATES),
    mediaClass: registry(`${CLASSES}\\{4d36e96c-e325-11ce-bfc1-08002be10318}`, '/s'),
    networkClass: registry(`${CLASSES}\\{4d36e972-e325-11ce-bfc1-08002be10318}`, '/s'),
    displayClass: registry(`${CLASSES}\\{4d36e968-e325-11ce-bfc1-08002be10318}`, '/s'),
    falls: system('wevtutil.exe', 'qe', 'System', `/q:${FALLS}`, '/f:xml', '/c:60', '/rd:true'),
    routes: system('ROUTE.EXE', 'print', '-4', '0.0.0.0'),
    // Win32_PnPSignedDriver opens every driver file once: seconds on a slow disk.
    drivers: list(20_000, DRIVERS),
    // One PowerShell for three questions: each one started costs a second of a core.
    devices: list(5000, BATTERIES, USB, ADAPTERS),
  } as const satisfies Record<string, Tool>;
}

const QUIETLY = ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command'];

/** Instances of a class, and which of their properties are wanted. */
type Question = readonly [instances: string, properties: string];

const DRIVERS: Question = [
  "-ClassName Win32_PnPSignedDriver -Filter 'DeviceClass=''MEDIA'' OR DeviceClass=''NET'' OR DeviceClass=''DISPLAY'''",
  'DeviceClass,DeviceID,DeviceName,DriverVersion',
];
const BATTERIES: Question = ['-ClassName Win32_Battery', 'BatteryStatus,EstimatedChargeRemaining'];
const USB: Question = [
  "-ClassName Win32_PnPEntity -Filter 'PNPDeviceID LIKE ''USB%'''",
  'PNPDeviceID,Name,Manufacturer,PNPClass,Service,Present',
];
const ADAPTERS: Question = [
  '-Namespace root/StandardCimv2 -ClassName MSFT_NetAdapter',
  'Name,HardwareInterface,Hidden,InterfaceAdminStatus,MediaConnectState,NdisPhysicalMedium,ReceiveLinkSpeed',
];

/**
 * One line of JSON per question, `[]` when there is nothing: blank means refused, never empty. The
 * script holds no double quote, so that no two programs can disagree about how one is escaped.
 */
function listing(questions: readonly Question[]): string {
  const asked = questions.map(
    ([instances, properties]) =>
      `try { ConvertTo-Json -Compress -InputObject @(Get-CimInstance ${instances} | Select-Object -Property ${properties}) } catch { '' }`,
  );
  const quiet = "$ErrorActionPreference='Stop'; $ProgressPreference='SilentlyContinue'";
  return [quiet, ...asked].join('; ');
}

export type WindowsTools = ReturnType<typeof windowsTools>;

/** `C:\Windows`, wherever it is; a relative one would be searched for, and is not believed. */
export function systemRootOf(env: NodeJS.ProcessEnv): string {
  const root = env.SystemRoot ?? env.windir ?? '';
  return /^[a-z]:\\[^"]*$/iu.test(root) ? root.replace(/\\+$/u, '') : String.raw`C:\Windows`;
}
