import type { Article } from '#shared/article.ts';

const updatedAt = '2026-11-02T08:00:00Z';

export const AUDIO_ARTICLES: readonly Article[] = [
  {
    id: 'casque-sans-son',
    title: 'Le casque ne donne plus de son',
    summary: 'Vérifier le branchement, la prise et le périphérique choisi par Windows.',
    steps: [
      'Débranchez le casque, comptez jusqu’à dix, puis rebranchez-le sur une autre prise USB du PC, sans passer par un écran ni par un hub USB.',
      'Vérifiez la molette de volume et le bouton « muet » sur le cordon ou sur l’oreillette.',
      'Dans la barre des tâches, cliquez sur l’icône du haut-parleur, puis sur la flèche à droite du volume (Windows 11) ou sur le nom du périphérique (Windows 10), et choisissez votre casque.',
      'Dans le softphone, ouvrez les réglages audio et choisissez le même casque pour l’écoute.',
      'Passez un appel d’essai. Si le son ne revient pas, essayez le casque sur le poste voisin : vous saurez si la panne vient du casque ou du PC.',
    ],
    minutes: 3,
    categoryIds: ['dsi-materiel', 'bytel-poste'],
    keywords: ['casque', 'son', 'écoute', 'usb', 'volume', 'haut-parleur', 'muet', 'entends rien'],
    check: 'audio-devices',
    updatedAt,
  },
  {
    id: 'micro-muet',
    title: 'Le client ne m’entend pas : réactiver le micro',
    summary: 'Le micro est souvent coupé sur le cordon, dans le softphone ou dans Windows.',
    steps: [
      'Regardez le bouton « muet » du casque et celui du softphone : un voyant rouge signale une coupure.',
      'Abaissez la perche du micro à deux doigts de la bouche : sur certains casques, la relever coupe le micro.',
      'Ouvrez Paramètres, Système, Son. Sous « Entrée », choisissez votre casque, puis parlez : la barre de volume doit bouger.',
      'Si elle ne bouge pas, ouvrez Paramètres, Confidentialité, Microphone (Windows 11 : Confidentialité et sécurité) et activez l’accès au micro pour les applications.',
      'Fermez puis rouvrez le softphone et passez un appel d’essai.',
    ],
    minutes: 2,
    categoryIds: ['dsi-materiel', 'bytel-poste'],
    keywords: ['micro', 'microphone', 'muet', 'entend pas', 'casque', 'coupé', 'client', 'voix'],
    check: 'audio-state',
    updatedAt,
  },
  {
    id: 'gresillement',
    title: 'Des grésillements ou des coupures pendant les appels',
    summary: 'Distinguer le casque, la prise et le réseau en trois essais.',
    steps: [
      'Demandez à deux voisins s’ils entendent la même chose. Si tout le plateau est touché, ne changez rien et appelez la DSI.',
      'Branchez le casque sur une autre prise USB, à l’arrière du PC, loin du téléphone portable et de son chargeur.',
      'Si le casque est sans fil, posez sa base à moins de deux mètres, rechargez-le et éloignez les autres bases.',
      'Fermez les vidéos, la musique en ligne et les gros téléchargements, puis refaites un appel.',
      'Essayez le casque d’un collègue : si le bruit reste, il vient du poste ou du réseau. Notez l’heure de deux appels touchés et joignez-la au ticket.',
    ],
    minutes: 4,
    categoryIds: ['bytel-gresillement', 'dsi-materiel'],
    keywords: [
      'grésillement',
      'grésille',
      'craquement',
      'coupure',
      'hachée',
      'bruit',
      'parasite',
      'écho',
      'appel',
    ],
    check: 'headset-check',
    updatedAt,
  },
];
