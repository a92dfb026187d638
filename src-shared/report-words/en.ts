import type { ReportWords } from './report-words.ts';

export const en: ReportWords = {
  language: 'en',
  groups: { hardware: 'Hardware', audio: 'Audio', network: 'Network' },
  labels: {
    poste: 'Workstation',
    system: 'Computer',
    'operating-system': 'System',
    uptime: 'On for',
    cpu: 'Processor',
    memory: 'Memory',
    disks: 'Disks',
    displays: 'Screens',
    drivers: 'Drivers',
    restarts: 'Restarts',
    power: 'Power',
    'usb-devices': 'USB devices',
    'audio-devices': 'Audio devices',
    'audio-state': 'Default sound',
    'headset-check': 'Headset check',
    interfaces: 'Network',
    gateway: 'Gateway',
    'name-servers': 'Name servers',
    'central-reachable': 'Link to support',
    'site-hosts': 'Servers of the site',
    'line-quality': 'Quality of the line',
    changes: 'What changed',
    timeline: 'Timeline',
  },
  unknown: {
    timeout: 'unknown, because the system did not answer in time',
    'not-supported-here': 'unknown, because this system cannot tell',
    'not-present': 'unknown, because the system names none',
    'refused-by-system': 'unknown, because the security of this workstation forbids reading it',
    unreadable: 'unknown, because the answer of the system is unreadable',
    failed: 'unknown, because the reading failed',
  },
  pending: 'being read…',
  separator: '; ',
  virtualMachine: 'virtual machine',
  build: (build) => `build ${build}`,
  cores: (count) => `${count} core${count === 1 ? '' : 's'}`,
  load: (percent) => `${percent} busy`,
  free: (free, total) => `${free} free of ${total}`,
  mainDisplay: 'main',
  scale: (percent) => `zoom ${percent}`,
  none: {
    disks: 'no disk found',
    displays: 'no screen found',
    'usb-devices': 'no USB device plugged in',
    'audio-devices': 'no audio device found',
    drivers: 'no driver found',
    'site-hosts': 'no server named by the site',
    'line-quality': 'not measured',
  },
  volume: (percent) => `volume ${percent}`,
  muted: 'muted',
  restarts: (count) =>
    count === 0
      ? 'no unexpected restart in seven days'
      : `${count} unexpected restart${count > 1 ? 's' : ''} in seven days`,
  restartPending: 'an update waits for a restart',
  power: { mains: 'on the mains', battery: 'on battery' },
  hostAnswers: (name) => `${name} answers`,
  hostSilent: (name) => `${name} does not answer`,
  line: (host, lost, median, jitter) => `${host}: loss ${lost}, delay ${median}, jitter ${jitter}`,
  noAnswer: (host) => `${host} answers none of the attempts`,
  changes: (count, since) =>
    count === 0
      ? `nothing since ${since}`
      : `${count} difference${count > 1 ? 's' : ''} since ${since}`,
  events: (count) => (count === 0 ? 'nothing to report' : `${count} event${count > 1 ? 's' : ''}`),
  noNetworkCard: 'no active network card',
  noNameServer: 'no name server',
  direction: {
    input: 'microphone',
    output: 'speakers',
    both: 'microphone and speakers',
    unknown: '',
  },
  link: {
    wired: { up: 'cable plugged in', down: 'cable unplugged', unknown: 'cable, state unknown' },
    wireless: {
      up: 'Wi-Fi connected',
      down: 'Wi-Fi disconnected',
      unknown: 'Wi-Fi, state unknown',
    },
    virtual: {
      up: 'virtual network active',
      down: 'virtual network inactive',
      unknown: 'virtual network',
    },
    unknown: { up: 'connection active', down: 'connection cut', unknown: 'connection' },
  },
  address: (addresses) => `address ${addresses}`,
  noAddress: 'no address',
  through: (networkCard) => `through ${networkCard}`,
  reached: (host, ms) => `${host} answers in ${ms}`,
  notReached: (host, rung, detail) => `${host} does not answer, stopped at “${rung}”${detail}`,
  rungs: {
    interface: 'network card',
    address: 'address of the workstation',
    gateway: 'way out of the site',
    'name-servers': 'name servers',
    name: 'server name',
    route: 'way to the server',
    tcp: 'connection',
    tls: 'certificate',
    proxy: 'proxy server',
    http: 'service answer',
  },
  verdicts: {
    interface:
      'The workstation is not connected to any network. Check that the cable is pushed in at both ends or that the Wi-Fi is on.',
    address:
      'The workstation is connected to the network but was given no address. Unplug the network cable for ten seconds and plug it back in.',
    gateway:
      'The workstation is connected to the network but has no way out to the rest of the site. Unplug the network cable for ten seconds, plug it back in, and ask your neighbours whether they are cut off too.',
    'name-servers':
      'The network works, but the directory of names does not answer. Ask your neighbours whether they are cut off too.',
    name: 'The network works, but the name of the support server cannot be found. If you use a VPN, check that it is connected.',
    route:
      'The network of the workstation works, but no way leads to the support server. If you use a VPN, check that it is connected.',
    tcp: 'The network works, but the support server does not accept the connection. Carry on as usual: your ticket is kept and leaves by itself as soon as it answers.',
    tls: 'The connection to support is not safe, because its certificate is refused. Check that the date and time of the workstation are right.',
    proxy:
      'The proxy server of the site lets nothing through. Carry on as usual: your ticket is kept and leaves by itself as soon as the way is open again.',
    http: 'The support server is reached, but its service answers badly. Carry on as usual: your ticket is kept and leaves by itself as soon as the service is back.',
    'captive-portal':
      'A sign-in page answers instead of support. Open a browser and sign in to the network.',
  },
};
