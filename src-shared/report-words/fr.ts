import { ladderFr } from './ladder-fr.ts';
import type { ReportWords } from './report-words.ts';

export const fr: ReportWords = {
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
    drivers: 'Pilotes',
    restarts: 'Redémarrages',
    power: 'Alimentation',
    'usb-devices': 'Appareils USB',
    'audio-devices': 'Appareils audio',
    'audio-state': 'Son par défaut',
    'headset-check': 'Test du casque',
    interfaces: 'Réseau',
    gateway: 'Passerelle',
    'name-servers': 'Serveurs de noms',
    'central-reachable': 'Liaison avec le support',
    'site-hosts': 'Serveurs du site',
    'line-quality': 'Qualité de la ligne',
    changes: 'Ce qui a changé',
    timeline: 'Chronologie',
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
  soFar: (text) => `${text} (mesure en cours…)`,
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
    drivers: 'aucun pilote trouvé',
    'site-hosts': 'aucun serveur indiqué par le site',
    'line-quality': 'non mesurée',
  },
  volume: (percent) => `volume ${percent}`,
  muted: 'son coupé',
  defaultInput: (name) => `micro ${name}`,
  defaultOutput: (name) => `écouteurs ${name}`,
  noInput: 'aucun micro par défaut',
  noOutput: 'aucun écouteur par défaut',
  speed: (megabits) => `${megabits}\u{a0}Mbit/s`,
  restarts: (count) =>
    count === 0
      ? 'aucun redémarrage imprévu depuis sept jours'
      : `${count} redémarrage${count > 1 ? 's' : ''} imprévu${count > 1 ? 's' : ''} en sept jours`,
  lastRestart: (day) => `le dernier le ${day}`,
  restartPending: 'une mise à jour attend un redémarrage',
  power: { mains: 'sur secteur', battery: 'sur batterie' },
  hostAnswers: (name) => `${name} répond`,
  hostSilent: (name) => `${name} ne répond pas`,
  line: (host, lost, median, jitter) =>
    `${host}\u{a0}: perte ${lost}, délai ${median}, gigue ${jitter}`,
  noAnswer: (host) => `${host} ne répond à aucun essai`,
  changes: (count, since) =>
    count === 0
      ? `rien depuis le ${since}`
      : `${count} différence${count > 1 ? 's' : ''} depuis le ${since}`,
  events: (count) =>
    count === 0 ? 'rien à signaler' : `${count} événement${count > 1 ? 's' : ''}`,
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
    address: 'adresse du poste',
    gateway: 'sortie du site',
    'name-servers': 'serveurs de noms',
    name: 'nom du serveur',
    route: 'chemin vers le serveur',
    tcp: 'connexion',
    tls: 'certificat',
    proxy: 'proxy',
    http: 'réponse du service',
  },
  verdicts: {
    interface:
      'Le poste n’est relié à aucun réseau. Vérifiez que le câble est bien enfoncé des deux côtés ou que le Wi-Fi est allumé.',
    address:
      'Le poste est relié au réseau mais n’a pas reçu d’adresse. Débranchez le câble réseau dix secondes puis rebranchez-le.',
    gateway:
      'Le poste est relié au réseau mais n’a pas de sortie vers le reste du site. Débranchez le câble réseau dix secondes puis rebranchez-le, et demandez à vos voisins s’ils sont coupés aussi.',
    'name-servers':
      'Le réseau fonctionne, mais son annuaire (DNS) ne répond pas. Demandez à vos voisins s’ils sont coupés aussi.',
    name: 'Le réseau fonctionne, mais le nom du serveur du support est introuvable. Si vous passez par un VPN, vérifiez qu’il est connecté.',
    route:
      'Le réseau du poste fonctionne, mais aucun chemin ne mène au serveur du support. Si vous passez par un VPN, vérifiez qu’il est connecté.',
    tcp: 'Le réseau fonctionne, mais le serveur du support n’accepte pas la connexion. Continuez normalement\u{a0}: votre ticket est gardé et part tout seul dès qu’il répond.',
    tls: 'La connexion au support n’est pas sûre, car son certificat est refusé. Vérifiez que la date et l’heure du poste sont justes.',
    proxy:
      'Le proxy du site ne laisse rien passer. Continuez normalement\u{a0}: votre ticket est gardé et part tout seul dès que le passage est rétabli.',
    http: 'Le serveur du support est joignable, mais son service répond mal. Continuez normalement\u{a0}: votre ticket est gardé et part tout seul dès que le service est rétabli.',
  },
  ladder: ladderFr,
};
