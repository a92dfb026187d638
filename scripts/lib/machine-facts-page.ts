import { LINUX_TOOLS } from '#core/diagnostics/linux/linux-tools.ts';
import { MACOS_TOOLS } from '#core/diagnostics/macos/macos-tools.ts';
import { PROBES } from '#core/diagnostics/registry.ts';
import type { Tool } from '#core/diagnostics/run-tool.ts';
import { windowsTools } from '#core/diagnostics/windows/windows-tools.ts';
import { PROBE_IDS, type ProbeId } from '#shared/diagnostics.ts';

/** Where a fact comes from on each system: tools are printed as they are run, the rest is words. */
interface Sources {
  readonly windows: readonly (Tool | string)[];
  readonly macos: readonly (Tool | string)[];
  readonly linux: readonly (Tool | string)[];
}

const W = windowsTools('%SystemRoot%');
const M = MACOS_TOOLS;
const L = LINUX_TOOLS;
const everywhere = (source: string): Sources => ({
  windows: [source],
  macos: [source],
  linux: [source],
});
const host = 'the window system (`screen` of Electron), else systeminformation `graphics`';

/** A fact whose source is not written down does not compile; neighbours add theirs here. */
const SOURCES: Readonly<Record<ProbeId, Sources>> = {
  poste: everywhere('`os.hostname`'),
  system: {
    windows: [W.bios],
    macos: ['systeminformation `system`'],
    linux: ['`/sys/class/dmi/id/{sys_vendor,product_name}`', 'systeminformation `system`'],
  },
  'operating-system': {
    windows: ['`os.version`, `os.release`'],
    macos: ['`/System/Library/CoreServices/SystemVersion.plist`'],
    linux: ['`/etc/os-release`, `os.release`'],
  },
  uptime: everywhere('`os.uptime`'),
  cpu: everywhere('`os.cpus`, twice'),
  memory: {
    windows: ['`os.totalmem`, `os.freemem`'],
    macos: ['`os.totalmem`, `os.freemem`'],
    linux: ['`/proc/meminfo`'],
  },
  disks: {
    windows: ['`statfs` of the system drive'],
    macos: ['`statfs` of `/`'],
    linux: ['`/proc/mounts`, `statfs`'],
  },
  displays: everywhere(host),
  drivers: {
    windows: [W.drivers, 'where that is refused:', W.mediaClass, W.networkClass, W.displayClass],
    macos: ['not told: drivers are part of the system'],
    linux: [
      '`/sys/class/{sound,net,drm}/*/device/uevent`, `/sys/module/*/version`, `/proc/sys/kernel/osrelease`',
    ],
  },
  restarts: {
    windows: [W.falls, W.servicing, W.updates],
    macos: [M.starts, 'pending: not told'],
    linux: [
      '`/var/log/wtmp`, else `/var/lib/wtmpdb/wtmp.db`, against `/proc/uptime`',
      'pending: `/run/reboot-required`, `/run/reboot-needed`, kernels in `/usr/lib/modules` and `/boot`',
    ],
  },
  power: {
    windows: [questionOf(W.devices, 0)],
    macos: [M.power],
    linux: ['`/sys/class/power_supply`'],
  },
  'usb-devices': {
    windows: [questionOf(W.devices, 1)],
    macos: [M.usb],
    linux: ['`/sys/bus/usb/devices`'],
  },
  'audio-devices': {
    windows: [W.endpoints],
    macos: [M.sound],
    linux: ['`/proc/asound/{cards,pcm}`'],
  },
  'audio-state': {
    windows: [W.endpoints, 'volume and mute: not told'],
    macos: [M.sound, M.volume],
    linux: [
      ...[L.pulseDefaults, L.pulseOutputs, L.pulseInputs, 'where that is missing:'],
      ...[L.wireOutput, L.wireOutputVolume, L.wireInput, L.wireInputVolume],
    ],
  },
  interfaces: {
    windows: [questionOf(W.devices, 2), 'where that is refused or late: `os.networkInterfaces`'],
    macos: [M.cards, M.ports, 'where that is late: `os.networkInterfaces`'],
    linux: ['`/sys/class/net`, `os.networkInterfaces`'],
  },
  gateway: { windows: [W.routes], macos: [M.route], linux: ['`/proc/net/route`'] },
  'name-servers': everywhere('`dns.Resolver`'),
  'central-reachable': everywhere(
    '`node:dns`, `node:net`, `node:tls`, `node:dgram`, the host’s `fetch` ([connectivity-ladder.md](connectivity-ladder.md))',
  ),
  'site-hosts': everywhere('the machine policy; `node:dns`, `node:net`'),
  'line-quality': everywhere('`node:net`, twenty connections to each host'),
};

/** `docs/machine-facts.md`: what is read, how, and by which right. */
export function renderMachineFacts(): string {
  return `# Where each fact comes from

Generated from the tools and probes in code by \`npm run docs\` (\`scripts/lib/machine-facts-page.ts\`);
do not edit. What each fact holds is \`FACTS\` in \`src-shared/facts/facts.ts\`.

${PRIVILEGES}
| fact | read | Windows | macOS | Linux |
|---|---|---|---|---|
${PROBE_IDS.map((id) => renderRow(id)).join('\n')}

${LIMITS}`;
}

const PRIVILEGES = `**Rights.** Every line below runs with the rights of the person who is signed in; none asks for
an administrator, raises a consent question, or opens a window. Programs are started in one place,
\`run-tool.ts\`, inside the probes program: absolute path, no shell, hidden, at most four at once, each
with a limit of time and of size, in a bare environment (\`LC_ALL=C\`; \`PSModulePath\` left out).

**When.** *static*: once after the start, then kept; *live*: at the act, in the main process; *slow*: at
the act, streamed into the form as it comes. Each has a limit; all of them end at three seconds.
`;

const LIMITS = `## What is refused, and what is not known

- PowerShell gets cmdlets only, so that Constrained Language Mode has nothing to forbid; its script
  answers \`[]\` when there is nothing. A blank answer or a failure is therefore \`refused-by-system\`, as is
  a program that AppLocker does not let start. Registry, journal and routes come from plain
  executables and stay known on such a PC.
- Batteries, USB devices and network cards share one PowerShell per reading.
- What a tool prints in the user's language is never looked at: ids, numbers, registry names and XML
  attributes are the same in French and English. Bytes are read as UTF-8, UTF-16, or the console's
  alphabet (850, 437) or windows' (1252), whichever they are.
- Windows does not keep volume and mute in the registry: both are null. The default device is the one
  last chosen (\`Level:0\`) among those that work; between several that nobody ever chose it is unknown.
- The link speed of a card is told where it is cheap: not for Wi-Fi on Linux and macOS.
- A start is "unexpected" when the journal says so (Windows: 41, 6008, 1001 of the crash reporter),
  or when no stop was noted since the start before (macOS, Linux). A record of starts that does not
  hold the present start is no longer kept by the system, and says nothing rather than "never".
- The drivers of a headset plugged in for the first time are in the list the day after.
- Serial numbers, hardware addresses and Wi-Fi names stand in what several tools print. They are
  dropped by the parser, inside the probes program, and are not on the allow-list.

## Saved answers

The tests read saved answers in \`tests/fixtures/diagnostics\`: \`<tool>.txt\` is what it wrote,
\`<tool>.failed\` that it failed, \`<tool>.refused\` that it could not start.

| folder | machine | how it was made |
|---|---|---|
| \`windows/fr-11\`, \`windows/en-10\` | Windows 11 in French (850), Windows 10 in English (437) | written from the documented formats, not recorded |
| \`windows/fr-constrained\` | Constrained Language Mode: PowerShell blank, the rest answers | written |
| \`windows/fr-applocker\` | no program may start | written |
| \`macos/laptop-15\`, \`macos/desk-27\` | macOS 15 on battery, macOS 27 at a desk | written from the documented formats, not recorded |
| \`linux-recorded\` | a Debian 12 virtual machine, PulseAudio 16.1 with a null sink | **recorded** |
| \`linux-debian\`, \`linux-fedora\`, \`linux-opensuse\` | Ubuntu 24.04, Fedora 42, Tumbleweed | written from the kernel's and the tools' formats; \`wtmp\` in both record sizes |
| \`linux-poste\` | Ubuntu 24.04 | written from the kernel's formats |

To be checked first on a real Windows PC: that \`Level:0\` follows the default device at once, that the
PowerShell lines answer under Constrained Language Mode, and how long \`Win32_PnPSignedDriver\` takes.
`;

function renderRow(id: ProbeId): string {
  const reading = PROBES.find((probe) => probe.id === id)?.reading ?? '';
  const { windows, macos, linux } = SOURCES[id];
  return `| \`${id}\` | ${reading} | ${[windows, macos, linux].map(renderCell).join(' | ')} |`;
}

function renderCell(sources: readonly (Tool | string)[]): string {
  return sources
    .map((source) => (typeof source === 'string' ? source : `\`${commandLine(source)}\``))
    .join('<br>')
    .replaceAll('|', String.raw`\|`);
}

/** What is asked, of a PowerShell line without what all of them have in common. */
function commandLine(tool: Tool): string {
  const [first] = questionsOf(tool);
  return `${nameOf(tool)} ${first ?? tool.args.map(quoted).join(' ')}`;
}

/** One of the questions that share a PowerShell. */
function questionOf(tool: Tool, index: number): string {
  return `\`${nameOf(tool)} ${questionsOf(tool)[index] ?? ''}\``;
}

function questionsOf({ args }: Tool): string[] {
  const matches = (args.at(-1) ?? '').matchAll(/@\((.*?) \| Select-Object.*?\)/gu);
  return Array.from(matches, ([, question = '']) => question);
}

function nameOf({ path }: Tool): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

function quoted(argument: string): string {
  return /[\s*()]/u.test(argument) ? `"${argument}"` : argument;
}
