import type { FactPurpose } from './purpose.ts';

export const HARDWARE_PURPOSES = {
  poste: {
    why: { fr: 'Savoir de quel poste il s’agit.', en: 'Knowing which workstation it is.' },
    fields: {
      name: {
        fr: 'Nom du poste, comme sur son étiquette',
        en: 'Name of the workstation, as on its sticker',
      },
    },
  },
  system: {
    why: {
      fr: 'Reconnaître un modèle dont le défaut est connu.',
      en: 'Recognising a model with a known defect.',
    },
    fields: {
      manufacturer: { fr: 'Marque de l’ordinateur', en: 'Maker of the computer' },
      model: { fr: 'Modèle, sans numéro de série', en: 'Model, without serial number' },
      virtual: {
        fr: 'Poste réel ou virtuel : les remèdes diffèrent',
        en: 'Real or virtual: remedies differ',
      },
    },
  },
  'operating-system': {
    why: {
      fr: 'Rapprocher la panne d’une version ou d’une mise à jour.',
      en: 'Relating the fault to a version or an update.',
    },
    fields: {
      name: { fr: 'Nom du système', en: 'Name of the system' },
      version: { fr: 'Version', en: 'Version' },
      build: {
        fr: 'Version interne, qui change à chaque mise à jour',
        en: 'Build, which changes with each update',
      },
      architecture: {
        fr: 'Type de processeur que le système attend',
        en: 'Kind of processor the system expects',
      },
    },
  },
  uptime: {
    why: {
      fr: 'Voir si un redémarrage a déjà été tenté.',
      en: 'Seeing whether a restart has been tried.',
    },
    fields: { seconds: { fr: 'Temps depuis l’allumage', en: 'Time since it was switched on' } },
  },
  cpu: {
    why: {
      fr: 'Expliquer un poste lent ou un son haché.',
      en: 'Explaining a slow workstation or choppy sound.',
    },
    fields: {
      model: { fr: 'Modèle du processeur', en: 'Model of the processor' },
      cores: { fr: 'Nombre de cœurs', en: 'Number of cores' },
      loadPercent: {
        fr: 'Occupation au moment de la lecture, sans dire par quoi',
        en: 'Load when it was read, without saying by what',
      },
    },
  },
  memory: {
    why: {
      fr: 'Expliquer un poste lent ou une application qui se ferme.',
      en: 'Explaining a slow workstation or an application that closes.',
    },
    fields: {
      totalBytes: { fr: 'Mémoire installée', en: 'Memory installed' },
      availableBytes: { fr: 'Mémoire encore libre', en: 'Memory still free' },
    },
  },
  disks: {
    why: {
      fr: 'Voir un disque plein, qui empêche d’enregistrer.',
      en: 'Seeing a full disk, which keeps anything from being saved.',
    },
    fields: {
      '[].mount': {
        fr: 'Lettre ou dossier du disque, sans ce qu’il contient',
        en: 'Letter or folder of the disk, not what is on it',
      },
      '[].totalBytes': { fr: 'Taille', en: 'Size' },
      '[].freeBytes': { fr: 'Place libre', en: 'Free space' },
    },
  },
  displays: {
    why: {
      fr: 'Comprendre un écran noir, mal réglé ou absent.',
      en: 'Understanding a black, badly set or absent screen.',
    },
    fields: {
      '[].name': { fr: 'Nom du modèle d’écran', en: 'Name of the screen’s model' },
      '[].width': { fr: 'Largeur en points', en: 'Width in pixels' },
      '[].height': { fr: 'Hauteur en points', en: 'Height in pixels' },
      '[].scalePercent': { fr: 'Zoom réglé', en: 'Zoom that is set' },
      '[].primary': { fr: 'Écran principal ou non', en: 'Main screen or not' },
    },
  },
  drivers: {
    why: {
      fr: 'Reconnaître un pilote dont le défaut est connu.',
      en: 'Recognising a driver with a known defect.',
    },
    fields: {
      '[].kind': { fr: 'Son, réseau ou écran', en: 'Sound, network or screen' },
      '[].device': { fr: 'Appareil que le pilote fait fonctionner', en: 'Device the driver runs' },
      '[].version': { fr: 'Version du pilote', en: 'Version of the driver' },
    },
  },
  restarts: {
    why: {
      fr: 'Voir un poste qui s’éteint seul ou qu’une mise à jour bloque.',
      en: 'Seeing a workstation that goes off by itself or that an update holds up.',
    },
    fields: {
      'unexpectedAt[]': {
        fr: 'Heures des redémarrages imprévus, sept jours au plus',
        en: 'Times of restarts nobody asked for, seven days at most',
      },
      pending: { fr: 'Redémarrage attendu par une mise à jour', en: 'Restart an update waits for' },
    },
  },
  power: {
    why: {
      fr: 'Voir un portable débranché, qui ralentit ou s’éteint.',
      en: 'Seeing an unplugged laptop, which slows down or goes off.',
    },
    fields: {
      source: { fr: 'Secteur ou batterie', en: 'Mains or battery' },
      batteryPercent: { fr: 'Charge de la batterie', en: 'Charge of the battery' },
    },
  },
  'usb-devices': {
    why: {
      fr: 'Voir si le casque, le clavier ou la souris est vu par le poste.',
      en: 'Seeing whether headset, keyboard or mouse is seen by the workstation.',
    },
    fields: {
      '[].name': {
        fr: 'Nom de l’appareil, sans numéro de série',
        en: 'Name of the device, without serial number',
      },
      '[].manufacturer': { fr: 'Marque', en: 'Maker' },
    },
  },
  changes: {
    why: {
      fr: 'Trouver ce qui n’est plus comme au dernier jour où tout allait bien.',
      en: 'Finding what is not as on the last day on which all was well.',
    },
    fields: {
      since: { fr: 'Jour comparé', en: 'Day compared with' },
      'list[].kind': { fr: 'Genre de changement', en: 'Kind of change' },
      'list[].subject': {
        fr: 'Appareil, disque ou carte concernés',
        en: 'Device, disk or card it is about',
      },
      'list[].before': {
        fr: 'Ce que c’était, parmi les faits de cette page',
        en: 'What it was, among the facts of this page',
      },
      'list[].after': { fr: 'Ce que c’est devenu', en: 'What it has become' },
    },
  },
} as const satisfies Record<string, FactPurpose>;
