import type { ReportGroup } from './category.ts';
import type { Facts, FactId, Rung, UnknownReason } from './diagnostics.ts';
import type { Language } from './language.ts';

type Interface = Facts['interfaces'][number];
type Direction = Facts['audio-devices'][number]['direction'];

/** Everything the machine report says, in one language. Sizes, dates and lists arrive formatted. */
export interface ReportWords {
  readonly language: Language;
  readonly groups: Record<ReportGroup, string>;
  readonly labels: Record<FactId, string>;
  readonly unknown: Record<UnknownReason, string>;
  readonly pending: string;
  /** Between two devices of one line. */
  readonly separator: string;
  readonly virtualMachine: string;
  readonly build: (build: string) => string;
  readonly cores: (count: number) => string;
  readonly load: (percent: string) => string;
  readonly free: (free: string, total: string) => string;
  readonly mainDisplay: string;
  readonly scale: (percent: string) => string;
  readonly none: Record<'disks' | 'displays' | 'usb-devices' | 'audio-devices', string>;
  readonly noNetworkCard: string;
  readonly noNameServer: string;
  readonly direction: Record<Direction, string>;
  readonly link: Record<Interface['kind'], Record<Interface['link'], string>>;
  readonly address: (addresses: string) => string;
  readonly noAddress: string;
  readonly through: (networkCard: string) => string;
  readonly reached: (host: string, ms: string) => string;
  readonly notReached: (host: string, rung: string, detail: string) => string;
  readonly rungs: Record<Rung, string>;
  /** What is broken and what the agent can do about it. */
  readonly verdicts: Record<Rung | 'captive-portal', string>;
}

const fr: ReportWords = {
  language: 'fr',
  groups: { hardware: 'Matériel', audio: 'Audio', network: 'Réseau' },
  labels: {
    poste: 'Poste',
    system: 'Ordinateur',
    'operating-system': 'Système',
    uptime: 'Allumé depuis',
    cpu: 'Processeur',
    memory: 'Mémoire',
    disks: 'Disques',
    displays: 'Écrans',
    'usb-devices': 'Appareils USB',
    'audio-devices': 'Appareils audio',
    'headset-check': 'Test casque',
    interfaces: 'Réseau',
    gateway: 'Passerelle',
    'name-servers': 'Serveurs de noms',
    'central-reachable': 'Liaison avec le support',
  },
  unknown: {
    timeout: 'inconnu, car le système n’a pas répondu à temps',
    'not-supported-here': 'inconnu, car ce système ne permet pas de le lire',
    'not-present': 'inconnu, car le système n’en indique aucun',
    'refused-by-system': 'inconnu, car la sécurité du poste en interdit la lecture',
    unreadable: 'inconnu, car la réponse du système est illisible',
    failed: 'inconnu, car la lecture a échoué',
  },
  pending: 'lecture en cours…',
  separator: '\u{202f}; ',
  virtualMachine: 'machine virtuelle',
  build: (build) => `version interne ${build}`,
  cores: (count) => `${count} cœur${count > 1 ? 's' : ''}`,
  load: (percent) => `occupé à ${percent}`,
  free: (free, total) => `${free} libres sur ${total}`,
  mainDisplay: 'principal',
  scale: (percent) => `zoom ${percent}`,
  none: {
    disks: 'aucun disque trouvé',
    displays: 'aucun écran trouvé',
    'usb-devices': 'aucun appareil USB branché',
    'audio-devices': 'aucun appareil audio trouvé',
  },
  noNetworkCard: 'aucune carte réseau active',
  noNameServer: 'aucun serveur de noms',
  direction: { input: 'micro', output: 'écouteurs', both: 'micro et écouteurs', unknown: '' },
  link: {
    wired: { up: 'câble branché', down: 'câble débranché', unknown: 'câble, état inconnu' },
    wireless: { up: 'Wi-Fi connecté', down: 'Wi-Fi déconnecté', unknown: 'Wi-Fi, état inconnu' },
    virtual: {
      up: 'réseau virtuel actif',
      down: 'réseau virtuel inactif',
      unknown: 'réseau virtuel',
    },
    unknown: { up: 'connexion active', down: 'connexion coupée', unknown: 'connexion' },
  },
  address: (addresses) => `adresse ${addresses}`,
  noAddress: 'sans adresse',
  through: (networkCard) => `par ${networkCard}`,
  reached: (host, ms) => `${host} répond en ${ms}`,
  notReached: (host, rung, detail) =>
    `${host} ne répond pas, arrêt à l’étape «\u{a0}${rung}\u{a0}»${detail}`,
  rungs: {
    interface: 'carte réseau',
    gateway: 'sortie du site',
    name: 'nom du serveur',
    tcp: 'connexion',
    tls: 'certificat',
    http: 'réponse du service',
  },
  verdicts: {
    interface:
      'Le poste n’est relié à aucun réseau. Vérifiez que le câble est bien enfoncé des deux côtés ou que le Wi-Fi est allumé.',
    gateway:
      'Le poste est relié au réseau mais n’a pas de sortie vers le reste du site. Débranchez le câble réseau dix secondes puis rebranchez-le, et demandez à vos voisins s’ils sont coupés aussi.',
    name: 'Le réseau fonctionne, mais le nom du serveur du support est introuvable. Si vous passez par un VPN, vérifiez qu’il est connecté.',
    tcp: 'Le réseau fonctionne, mais le serveur du support n’accepte pas la connexion. Continuez normalement\u{a0}: votre ticket est gardé et part tout seul dès qu’il répond.',
    tls: 'La connexion au support n’est pas sûre, car son certificat est refusé. Vérifiez que la date et l’heure du poste sont justes.',
    http: 'Le serveur du support est joint, mais son service répond mal. Continuez normalement\u{a0}: votre ticket est gardé et part tout seul dès que le service est rétabli.',
    'captive-portal':
      'Une page de connexion répond à la place du support. Ouvrez un navigateur et identifiez-vous sur le réseau.',
  },
};

const en: ReportWords = {
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
    'usb-devices': 'USB devices',
    'audio-devices': 'Audio devices',
    'headset-check': 'Headset check',
    interfaces: 'Network',
    gateway: 'Gateway',
    'name-servers': 'Name servers',
    'central-reachable': 'Link to support',
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
  },
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
    gateway: 'way out of the site',
    name: 'server name',
    tcp: 'connection',
    tls: 'certificate',
    http: 'service answer',
  },
  verdicts: {
    interface:
      'The workstation is not connected to any network. Check that the cable is pushed in at both ends or that the Wi-Fi is on.',
    gateway:
      'The workstation is connected to the network but has no way out to the rest of the site. Unplug the network cable for ten seconds, plug it back in, and ask your neighbours whether they are cut off too.',
    name: 'The network works, but the name of the support server cannot be found. If you use a VPN, check that it is connected.',
    tcp: 'The network works, but the support server does not accept the connection. Carry on as usual: your ticket is kept and leaves by itself as soon as it answers.',
    tls: 'The connection to support is not safe, because its certificate is refused. Check that the date and time of the workstation are right.',
    http: 'The support server is reached, but its service answers badly. Carry on as usual: your ticket is kept and leaves by itself as soon as the service is back.',
    'captive-portal':
      'A sign-in page answers instead of support. Open a browser and sign in to the network.',
  },
};

export const REPORT_WORDS: Record<Language, ReportWords> = { fr, en };
