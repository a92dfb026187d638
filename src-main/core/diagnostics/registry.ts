import { PROBE_IDS, type ProbeId } from '#shared/diagnostics.ts';
import type { AnyProbe, Probe } from './probe.ts';
import { audioDevices } from './probes/audio-devices.ts';
import { audioState } from './probes/audio-state.ts';
import { centralReachable } from './probes/central-reachable.ts';
import { cpu } from './probes/cpu.ts';
import { disks } from './probes/disks.ts';
import { displays } from './probes/displays.ts';
import { drivers } from './probes/drivers.ts';
import { gateway } from './probes/gateway.ts';
import { interfaces } from './probes/interfaces.ts';
import { lineQuality } from './probes/line-quality.ts';
import { memory } from './probes/memory.ts';
import { nameServers } from './probes/name-servers.ts';
import { operatingSystem } from './probes/operating-system.ts';
import { poste } from './probes/poste.ts';
import { power } from './probes/power.ts';
import { restarts } from './probes/restarts.ts';
import { siteHosts } from './probes/site-hosts.ts';
import { system } from './probes/system.ts';
import { uptime } from './probes/uptime.ts';
import { usbDevices } from './probes/usb-devices.ts';

/** One probe per fact: a fact without a probe does not compile. */
const REGISTRY: { readonly [Id in ProbeId]: Probe<Id> } = {
  poste,
  system,
  'operating-system': operatingSystem,
  uptime,
  cpu,
  memory,
  disks,
  displays,
  drivers,
  restarts,
  power,
  'usb-devices': usbDevices,
  'audio-devices': audioDevices,
  'audio-state': audioState,
  interfaces,
  gateway,
  'name-servers': nameServers,
  'central-reachable': centralReachable,
  'site-hosts': siteHosts,
  'line-quality': lineQuality,
};

export const PROBES: readonly AnyProbe[] = PROBE_IDS.map((id) => REGISTRY[id]);
