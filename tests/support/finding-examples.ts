import {
  audioState,
  changesWith,
  checkOf,
  ladderTo,
  lineOf,
  siteHost,
  timelineOf,
  type SomeFacts,
} from './healthy-report.ts';

/** For each rule, what makes it fire on a poste that is healthy otherwise. */
export const FINDING_EXAMPLES: Readonly<Record<string, SomeFacts>> = {
  'headset-gone': {
    'audio-devices': [{ name: 'Realtek Audio', direction: 'both' }],
    changes: {
      since: '2026-11-22',
      list: [
        { kind: 'device-gone', subject: 'Jabra Evolve2 40', before: 'Jabra Evolve2 40', after: '' },
      ],
    },
  },
  'no-audio-device': { 'audio-devices': [] },
  'no-microphone': {
    'audio-devices': [{ name: 'Haut-parleurs (Realtek)', direction: 'output' }],
    'headset-check': undefined,
  },
  'no-earphones': { 'audio-devices': [{ name: 'Webcam C270', direction: 'input' }] },
  'microphone-forbidden': { 'headset-check': checkOf('refused-by-system') },
  'microphone-not-allowed': { 'headset-check': checkOf('refused-by-browser') },
  'microphone-muted': { 'audio-state': audioState({ input: { muted: true } }) },
  'microphone-volume-zero': { 'audio-state': audioState({ input: { volumePercent: 0 } }) },
  'microphone-volume-low': { 'audio-state': audioState({ input: { volumePercent: 12 } }) },
  'sound-muted': { 'audio-state': audioState({ output: { muted: true } }) },
  'sound-volume-zero': { 'audio-state': audioState({ output: { volumePercent: 0 } }) },
  'sound-volume-low': { 'audio-state': audioState({ output: { volumePercent: 6 } }) },
  'sound-to-screen': { 'audio-state': audioState({ output: { name: 'DELL P2419H (HDMI)' } }) },
  'input-not-the-headset': { 'audio-state': audioState({ input: { name: 'Webcam C270' } }) },
  'output-not-the-headset': {
    'audio-state': audioState({ output: { name: 'Haut-parleurs (Realtek)' } }),
  },
  'headset-check-no-microphone': { 'headset-check': checkOf('no-input') },
  'microphone-held': { 'headset-check': checkOf('held-by-another') },
  'headset-leaves-the-test': { 'headset-check': checkOf('disconnected') },
  'headset-check-muted': { 'headset-check': checkOf('muted') },
  'headset-check-silent': { 'headset-check': checkOf('silence') },
  'headset-check-chopped': { 'headset-check': checkOf('drop-outs', { dropOuts: 7 }) },
  'headset-check-clipping': { 'headset-check': checkOf('clipping') },
  'headset-check-crackles': { 'headset-check': checkOf('crackle', { crackles: 31 }) },
  'headset-check-hums': { 'headset-check': checkOf('hum') },
  'headset-check-faint': { 'headset-check': checkOf('low-level', { speechDbfs: -52 }) },
  'headset-check-wrong-device': { 'headset-check': checkOf('wrong-device') },
  'narrow-band-microphone': { 'headset-check': checkOf('healthy', { sampleRateHz: 16000 }) },
  'hands-free-profile': {
    'audio-state': audioState({ input: { name: 'Jabra Talk 45 Hands-Free AG Audio' } }),
  },
  'several-headsets': {
    'audio-devices': [
      { name: 'Jabra Evolve2 40', direction: 'both' },
      { name: 'Plantronics Blackwire 3220', direction: 'both' },
    ],
  },
  'headset-flaps': {
    timeline: timelineOf(
      ['audio-gone', 50, 'Jabra Evolve2 40'],
      ['audio-new', 49, 'Jabra Evolve2 40'],
      ['audio-gone', 30, 'Jabra Evolve2 40'],
      ['audio-new', 29, 'Jabra Evolve2 40'],
      ['audio-gone', 8, 'Jabra Evolve2 40'],
      ['audio-new', 7, 'Jabra Evolve2 40'],
    ),
  },
  'default-input-changed': {
    changes: changesWith('default-input', '', 'Jabra Evolve2 40', 'Webcam C270'),
  },
  'default-output-changed': {
    changes: changesWith('default-output', '', 'Jabra Evolve2 40', 'DELL P2419H (HDMI)'),
  },
  'audio-driver-changed': {
    drivers: [{ kind: 'audio', device: 'Realtek Audio', version: '6.0.9600.1' }],
    changes: changesWith('driver', 'Realtek Audio', '6.0.9500.1', '6.0.9600.1'),
  },
  'no-network-card': { interfaces: [], 'central-reachable': ladderTo('interface', 'no-adapter') },
  'cable-unplugged': {
    interfaces: [{ name: 'Ethernet', kind: 'wired', link: 'down', ipv4: [], ipv6: [] }],
    'central-reachable': ladderTo('interface', 'link-down'),
  },
  'wifi-off': {
    interfaces: [{ name: 'Wi-Fi', kind: 'wireless', link: 'down', ipv4: [], ipv6: [] }],
    'central-reachable': ladderTo('interface', 'link-down'),
  },
  'self-assigned-address': {
    interfaces: [{ name: 'Ethernet', kind: 'wired', link: 'up', ipv4: ['169.254.12.9'], ipv6: [] }],
    'central-reachable': ladderTo('address', 'self-assigned'),
  },
  'no-address': {
    interfaces: [{ name: 'Ethernet', kind: 'wired', link: 'up', ipv4: [], ipv6: [] }],
    'central-reachable': ladderTo('address', 'no-address'),
  },
  'no-way-out': {
    gateway: undefined,
    'central-reachable': ladderTo('gateway', 'no-default-route'),
  },
  'gateway-silent': { 'central-reachable': ladderTo('gateway', 'gateway-silent') },
  'no-name-server': {
    'name-servers': { addresses: [] },
    'central-reachable': ladderTo('name-servers', 'no-name-server'),
  },
  'name-servers-silent': { 'central-reachable': ladderTo('name-servers', 'name-servers-silent') },
  'name-servers-failing': { 'central-reachable': ladderTo('name', 'name-servers-failing') },
  'name-not-found': { 'central-reachable': ladderTo('name', 'name-not-found') },
  'name-lies': { 'central-reachable': ladderTo('name', 'name-lies') },
  'no-route': { 'central-reachable': ladderTo('route', 'no-route') },
  'captive-portal': { 'central-reachable': ladderTo('http', 'captive-portal') },
  'proxy-silent': { 'central-reachable': ladderTo('proxy', 'proxy-silent') },
  'proxy-refuses': { 'central-reachable': ladderTo('proxy', 'proxy-refused') },
  'central-refuses': { 'central-reachable': ladderTo('tcp', 'refused') },
  'central-silent': { 'central-reachable': ladderTo('tcp', 'silent') },
  'certificate-expired': { 'central-reachable': ladderTo('tls', 'certificate-expired') },
  'clock-behind': { 'central-reachable': ladderTo('tls', 'certificate-not-yet-valid') },
  'certificate-untrusted': { 'central-reachable': ladderTo('tls', 'certificate-untrusted') },
  'certificate-wrong-name': { 'central-reachable': ladderTo('tls', 'certificate-wrong-name') },
  'not-a-central': { 'central-reachable': ladderTo('http', 'not-a-central') },
  'central-failing': { 'central-reachable': ladderTo('http', '503') },
  'support-unreachable': { 'central-reachable': ladderTo('http', 'EPROTO') },
  'every-site-host-down': { 'site-hosts': [siteHost('Softphone', 'tcp'), siteHost('CRM', 'tcp')] },
  'site-host-unresolved': { 'site-hosts': [siteHost('CRM', 'name'), siteHost('Softphone', null)] },
  'site-host-silent': { 'site-hosts': [siteHost('CRM', 'tcp'), siteHost('Softphone', null)] },
  'gateway-loses': { 'line-quality': [lineOf('gateway', { lost: 3 })] },
  'gateway-slow': { 'line-quality': [lineOf('gateway', { medianMs: 64 })] },
  'softphone-line-dead': {
    'line-quality': [
      lineOf('softphone', { lost: 20, medianMs: null, worstMs: null, jitterMs: null }),
    ],
  },
  'softphone-line-loses': { 'line-quality': [lineOf('gateway'), lineOf('softphone', { lost: 2 })] },
  'softphone-line-slow': {
    'line-quality': [lineOf('gateway'), lineOf('softphone', { medianMs: 240 })],
  },
  'softphone-line-unsteady': {
    'line-quality': [lineOf('gateway'), lineOf('softphone', { jitterMs: 55 })],
  },
  'calls-over-wifi': {
    interfaces: [
      { name: 'Ethernet', kind: 'wired', link: 'down', ipv4: [], ipv6: [] },
      { name: 'Wi-Fi', kind: 'wireless', link: 'up', ipv4: ['10.2.9.8'], ipv6: [] },
    ],
  },
  'two-networks': {
    interfaces: [
      { name: 'Ethernet', kind: 'wired', link: 'up', ipv4: ['10.2.4.61'], ipv6: [] },
      { name: 'Wi-Fi', kind: 'wireless', link: 'up', ipv4: ['10.2.9.8'], ipv6: [] },
    ],
  },
  'link-flaps': {
    timeline: timelineOf(
      ['link-down', 50, 'Ethernet'],
      ['link-up', 49, 'Ethernet'],
      ['link-down', 30, 'Ethernet'],
      ['link-up', 29, 'Ethernet'],
      ['link-down', 9, 'Ethernet'],
      ['link-up', 8, 'Ethernet'],
    ),
  },
  'network-was-cut': {
    timeline: timelineOf(['link-down', 12, 'Ethernet'], ['link-up', 10, 'Ethernet']),
  },
  'central-was-lost': { timeline: timelineOf(['central-lost', 14, ''], ['central-back', 11, '']) },
  'network-changed': {
    changes: changesWith('network', 'Ethernet', '10.2.4.0/24', '192.168.1.0/24'),
  },
  'address-changed': { changes: changesWith('address', 'Ethernet', '10.2.4.61', '10.2.4.88') },
  'network-driver-changed': {
    drivers: [{ kind: 'network', device: 'Intel I219-LM', version: '12.19.2' }],
    changes: changesWith('driver', 'Intel I219-LM', '12.19.1', '12.19.2'),
  },
  'disk-full': { disks: [{ mount: 'C:', totalBytes: 256e9, freeBytes: 120e6 }] },
  'disk-nearly-full': { disks: [{ mount: 'C:', totalBytes: 256e9, freeBytes: 4e9 }] },
  'disk-filling': { changes: changesWith('disk-filling', 'C:', '40000000000', '4000000000') },
  'memory-short': { memory: { totalBytes: 8 * 2 ** 30, availableBytes: 0.3 * 2 ** 30 } },
  'memory-small': { memory: { totalBytes: 2 * 2 ** 30, availableBytes: 2 ** 30 } },
  'processor-busy': { cpu: { model: 'Intel Core i5-12500', cores: 6, loadPercent: 98 } },
  'battery-low': { power: { source: 'battery', batteryPercent: 9 } },
  'on-battery': { power: { source: 'battery', batteryPercent: 64 } },
  'restarts-repeated': {
    restarts: {
      unexpectedAt: [
        '2026-11-23T08:10:00.000Z',
        '2026-11-21T15:40:00.000Z',
        '2026-11-19T09:02:00.000Z',
      ],
      pending: false,
    },
  },
  'unexpected-restart': {
    restarts: { unexpectedAt: ['2026-11-23T12:20:00.000Z'], pending: false },
  },
  'restarts-changed': { changes: changesWith('restarts', '', '', '1') },
  'update-waits': { restarts: { unexpectedAt: [], pending: true } },
  'long-without-restart': { uptime: { seconds: 31 * 86_400 } },
  'just-started': { uptime: { seconds: 240 } },
  'woke-up': { timeline: timelineOf(['suspended', 60, ''], ['resumed', 4, '']) },
  'system-updated': { changes: changesWith('system-build', '', '22631', '26100') },
  'system-out-of-support': {
    'operating-system': {
      name: 'Windows',
      version: '10 22H2',
      build: '19045',
      architecture: 'x64',
    },
  },
  'virtual-desktop': {
    system: { manufacturer: 'VMware', model: 'VMware20,1', virtual: true },
    'audio-devices': [{ name: 'Remote Audio', direction: 'both' }],
  },
  'usb-hub-drops': {
    timeline: timelineOf(
      ['usb-gone', 9, 'Clavier Dell KB216'],
      ['usb-gone', 9, 'GN Audio Jabra Evolve2 40'],
    ),
  },
  'usb-flaps': {
    timeline: timelineOf(
      ['usb-gone', 55, 'Souris Dell MS116'],
      ['usb-new', 54, 'Souris Dell MS116'],
      ['usb-gone', 35, 'Souris Dell MS116'],
      ['usb-new', 34, 'Souris Dell MS116'],
      ['usb-gone', 15, 'Souris Dell MS116'],
      ['usb-new', 14, 'Souris Dell MS116'],
    ),
  },
  'device-gone': {
    changes: changesWith('device-gone', 'Clavier Dell KB216', 'Clavier Dell KB216', ''),
  },
  'device-new': { changes: changesWith('device-new', 'Webcam C270', '', 'Webcam C270') },
  'screen-gone': { changes: changesWith('display', 'DELL P2419H', '1920 × 1080', '') },
  'screen-changed': { changes: changesWith('display', 'DELL P2419H', '1920 × 1080', '1280 × 720') },
  'resolution-low': {
    displays: [{ name: 'Écran', width: 1024, height: 768, scalePercent: 100, primary: true }],
  },
  'screen-zoomed': {
    displays: [
      { name: 'DELL P2419H', width: 1920, height: 1080, scalePercent: 200, primary: true },
    ],
  },
  'display-driver-changed': {
    drivers: [{ kind: 'display', device: 'Intel UHD Graphics 770', version: '31.0.2' }],
    changes: changesWith('driver', 'Intel UHD Graphics 770', '31.0.1', '31.0.2'),
  },
};
