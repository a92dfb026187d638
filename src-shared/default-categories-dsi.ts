import type { Category } from './category.ts';

/** What people say for it; participles are left out, since "désactivé" asks for either. */
const SWITCH_OFF = [
  ...['désactiver', 'désactivation', 'couper', 'bloquer', 'fermer', 'clôturer', 'supprimer'],
  ...['suppression', 'suspendre', 'suspension', 'retirer', 'mettre en pause', 'mettre fin'],
  ...['mise en sommeil', 'démission', 'licenciement', 'départ', 'fin de contrat'],
  ...['disable', 'deactivate', 'deactivation', 'close', 'cut', 'block', 'suspend', 'remove'],
];
const SWITCH_ON = [
  ...[
    'activer',
    'activation',
    'activé',
    'réactivé',
    'réactivation',
    'ouvrir',
    'rouvrir',
    'réouvrir',
  ],
  ...['débloquer', 'créer', 'création', 'remettre', 'rétablir', 'prolonger', 'revient', 'reprend'],
  ...[
    'besoin d’un login',
    'pas encore de login',
    'enable',
    'activate',
    'reactivate',
    'reactivation',
  ],
  ...['switch it on', 'back on', 'turn on', 'create', 'extend'],
];

export const DSI_CATEGORIES: Category[] = [
  {
    id: 'dsi-connexion-internet',
    family: 'dsi',
    label: 'DSI Connexion internet',
    purpose: {
      fr: 'Le poste n’a plus internet',
      en: 'The workstation has lost its internet connection',
    },
    notFor: {
      fr: 'Une seule application qui ne répond pas',
      en: 'A single application that does not answer',
    },
    example: {
      fr: '« Plus aucune page ne s’ouvre depuis 9 h »',
      en: '“No page has opened since 9 a.m.”',
    },
    capture: true,
    report: ['network', 'hardware'],
    urgency: 'high',
    questions: [],
  },
  {
    id: 'dsi-acces-systeme',
    family: 'dsi',
    label: 'DSI Accès système',
    purpose: {
      fr: 'Pas d’accès à la session, à un lecteur réseau, à la messagerie, à une application',
      en: 'No access to the session, a network drive, the mail or an application',
    },
    notFor: {
      fr: 'Un login d’agent à activer ou à désactiver',
      en: 'An agent’s login to be switched on or off',
    },
    example: {
      fr: '« Mon mot de passe est refusé sur le lecteur commun »',
      en: '“My password is refused on the shared drive”',
    },
    capture: true,
    report: ['network'],
    urgency: 'normal',
    questions: [],
  },
  {
    id: 'dsi-log',
    family: 'dsi',
    label: 'DSI Désactivation / activation de log',
    purpose: {
      fr: 'Le login d’un agent à désactiver ou à réactiver',
      en: 'An agent’s login to be switched off or on again',
    },
    notFor: { fr: 'Un mot de passe oublié', en: 'A forgotten password' },
    example: {
      fr: '« Désactiver le login mdurand à partir de lundi »',
      en: '“Switch off the login mdurand from Monday”',
    },
    capture: false,
    report: [],
    urgency: 'normal',
    questions: [
      {
        id: 'login',
        label: { fr: 'Login concerné', en: 'Which login' },
        kind: 'text',
        required: true,
        near: ['login', 'log', 'compte', 'identifiant', 'account', 'username'],
        refusal: {
          fr: 'Indiquez le login concerné : le support ne peut pas agir sans lui.',
          en: 'Name the login: support cannot act without it.',
        },
      },
      {
        id: 'action',
        label: { fr: 'Action demandée', en: 'Which action' },
        kind: 'choice',
        required: true,
        choices: [
          {
            value: 'deactivate',
            label: { fr: 'Désactiver', en: 'Switch off' },
            words: SWITCH_OFF,
          },
          {
            value: 'activate',
            label: { fr: 'Réactiver', en: 'Switch on again' },
            words: SWITCH_ON,
          },
        ],
        refusal: {
          fr: 'Choisissez « Désactiver » ou « Réactiver ».',
          en: 'Choose “Switch off” or “Switch on again”.',
        },
      },
      {
        id: 'from',
        label: { fr: 'À partir de', en: 'From' },
        kind: 'date-time',
        required: true,
        refusal: {
          fr: 'Indiquez à partir de quand l’action s’applique.',
          en: 'Say from when the action applies.',
        },
      },
    ],
  },
  {
    id: 'dsi-materiel',
    family: 'dsi',
    label: 'DSI Matériel informatique',
    purpose: {
      fr: 'Un matériel en panne : PC, clavier, souris, casque',
      en: 'Hardware at fault: PC, keyboard, mouse, headset',
    },
    notFor: {
      fr: 'Un grésillement pendant les appels',
      en: 'Crackling during calls',
    },
    example: {
      fr: '« Mon casque n’est plus reconnu »',
      en: '“My headset is no longer recognised”',
    },
    capture: true,
    report: ['hardware', 'audio', 'network'],
    urgency: 'normal',
    questions: [],
  },
  {
    id: 'dsi-autre',
    family: 'dsi',
    label: 'DSI Autre problème',
    purpose: {
      fr: 'Aucune autre catégorie ne convient ; le support suit les problèmes qui reviennent',
      en: 'No other category fits; support watches which problems come back',
    },
    notFor: {
      fr: 'Un problème qui a sa propre catégorie',
      en: 'A problem that has its own category',
    },
    example: {
      fr: '« La climatisation coupe l’écran de la salle »',
      en: '“The air conditioning cuts the screen of the room”',
    },
    capture: true,
    report: [],
    urgency: 'normal',
    questions: [],
  },
  {
    id: 'dsi-crm',
    family: 'dsi',
    label: 'DSI CRM et application des clients',
    purpose: {
      fr: 'Le CRM ou l’application d’un client est en panne',
      en: 'The CRM or a client’s application is down',
    },
    notFor: {
      fr: 'Une application de la famille Bytel',
      en: 'An application of the Bytel family',
    },
    example: {
      fr: '« Le CRM affiche une page blanche après la connexion »',
      en: '“The CRM shows a blank page after sign-in”',
    },
    reminder: {
      fr: 'Prévenez la DSI avant d’alerter le client.',
      en: 'Tell the DSI before alerting the client.',
    },
    capture: true,
    report: ['network'],
    urgency: 'high',
    questions: [],
  },
  {
    id: 'dsi-reporting',
    family: 'dsi',
    label: 'DSI Reporting',
    purpose: {
      fr: 'Une extraction échoue ou un rapport n’est pas disponible',
      en: 'An extraction fails or a report is unavailable',
    },
    notFor: { fr: 'Une demande de nouveau rapport', en: 'A request for a new report' },
    example: {
      fr: '« L’extraction des appels de la veille est vide »',
      en: '“Yesterday’s call extraction is empty”',
    },
    capture: true,
    report: [],
    urgency: 'normal',
    questions: [],
  },
];
