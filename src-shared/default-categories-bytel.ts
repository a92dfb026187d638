import type { Category } from './category.ts';

export const BYTEL_CATEGORIES: Category[] = [
  {
    id: 'bytel-nouvelle-application',
    family: 'bytel',
    label: 'Bytel Accès nouvelle application',
    purpose: {
      fr: 'Une aide pour mettre en place une nouvelle application',
      en: 'Help to set up a new application',
    },
    notFor: {
      fr: 'Une application déjà installée qui ne marche plus',
      en: 'An installed application that stopped working',
    },
    example: {
      fr: '« Installer l’outil de prise de rendez-vous sur mon poste »',
      en: '“Install the booking tool on my workstation”',
    },
    capture: true,
    report: ['hardware'],
    urgency: 'low',
    questions: [],
  },
  {
    id: 'bytel-poste',
    family: 'bytel',
    label: 'Bytel Souci poste de travail',
    purpose: {
      fr: 'Une position de travail ne fonctionne pas bien',
      en: 'A work position is not working properly',
    },
    notFor: {
      fr: 'Tout le plateau à l’arrêt',
      en: 'The whole floor at a standstill',
    },
    example: {
      fr: '« Le PC de la position 24 est très lent depuis ce matin »',
      en: '“The PC of position 24 has been very slow since this morning”',
    },
    capture: true,
    report: ['hardware', 'audio', 'network'],
    urgency: 'normal',
    questions: [],
  },
  {
    id: 'bytel-gresillement',
    family: 'bytel',
    label: 'Bytel Grésillement de la communication',
    purpose: { fr: 'Des grésillements pendant les appels', en: 'Crackling on calls' },
    notFor: {
      fr: 'Un casque muet ou débranché',
      en: 'A headset that is silent or unplugged',
    },
    example: {
      fr: '« Le client entend des coupures et des craquements »',
      en: '“The client hears cuts and crackling”',
    },
    reminder: {
      fr: 'Si tous les appels du plateau grésillent, appelez aussi la DSI.',
      en: 'If every call of the floor crackles, call the DSI as well.',
    },
    capture: false,
    report: ['audio', 'network'],
    urgency: 'normal',
    questions: [
      {
        id: 'extent',
        label: { fr: 'Qui est concerné ?', en: 'Who is affected?' },
        kind: 'choice',
        required: true,
        choices: [
          {
            value: 'mine',
            label: { fr: 'Moi seulement', en: 'Only me' },
            words: ['je', 'j', 'moi', 'mon', 'ma', 'mes', 'i', 'my', 'me'],
          },
          {
            value: 'neighbours',
            label: { fr: 'Mes voisins aussi', en: 'My neighbours too' },
            words: [
              ...['mes voisins', 'mon voisin', 'ma voisine', 'mes collègues', 'mon collègue'],
              ...['ma collègue', 'my neighbours', 'my neighbour', 'my colleagues'],
            ],
          },
          {
            value: 'everyone',
            label: { fr: 'Tout le plateau', en: 'Everyone' },
            words: [
              ...['tout le monde', 'le plateau', 'toute l’équipe', 'tous les postes'],
              ...['tous les agents', 'the floor', 'whole floor'],
            ],
          },
        ],
        refusal: {
          fr: 'Dites qui est concerné : vous, vos voisins ou tout le plateau.',
          en: 'Say who is affected: you, your neighbours or everyone.',
        },
      },
    ],
  },
  {
    id: 'bytel-arret-production',
    family: 'bytel',
    label: 'Bytel Arrêt production',
    purpose: {
      fr: 'Hermès et les applications sont inaccessibles',
      en: 'Hermès and the applications cannot be reached',
    },
    notFor: {
      fr: 'Une seule application inaccessible',
      en: 'A single application that cannot be reached',
    },
    example: {
      fr: '« Plus personne ne prend d’appel, Hermès ne répond plus »',
      en: '“Nobody takes calls any more, Hermès does not answer”',
    },
    capture: true,
    report: ['network'],
    urgency: 'critical',
    questions: [
      {
        id: 'seats',
        label: { fr: 'Combien de postes à l’arrêt ?', en: 'How many seats are down?' },
        kind: 'count',
        required: true,
        near: [
          ...['poste', 'postes', 'positions', 'pc', 'conseillers', 'conseillères', 'agents'],
          ...['personnes', 'téléconseillers', 'seats', 'people', 'workstations'],
        ],
        refusal: {
          fr: 'Indiquez un nombre de postes, même approximatif.',
          en: 'Give a number of seats, even a rough one.',
        },
      },
    ],
  },
  {
    id: 'bytel-indisponibilite-application',
    family: 'bytel',
    label: 'Bytel Indisponibilité application',
    purpose: {
      fr: 'Une application métier est inaccessible',
      en: 'A business application cannot be reached',
    },
    notFor: {
      fr: 'Toutes les applications à la fois',
      en: 'All the applications at once',
    },
    example: {
      fr: '« L’outil de facturation affiche une erreur 503 »',
      en: '“The billing tool shows an error 503”',
    },
    capture: true,
    report: ['network'],
    urgency: 'high',
    questions: [
      {
        id: 'application',
        label: { fr: 'Quelle application ?', en: 'Which application?' },
        kind: 'text',
        required: true,
        refusal: {
          fr: 'Nommez l’application : c’est elle que le support va vérifier.',
          en: 'Name the application: it is what support will check.',
        },
      },
    ],
  },
];
